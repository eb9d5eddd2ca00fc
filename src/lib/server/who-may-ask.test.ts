import { expect, it } from 'vitest';
import document from '../../../docs/who-may-ask.md?raw';
import { rightOf, routePolicies } from './routes.policy';

const AREAS = ['public', 'student', 'teacher', 'admin'] as const;

/** What the document has to say of a route: its address, the right to what that names, and what it takes. */
function lineOf(route: string): string {
	const { actions = [], methods = ['a page'] } = routePolicies[route] ?? {};
	const address = route.replace(/\/\(\w+\)/, '') || '/';
	const right = rightOf(route);
	const takes = [...methods, ...actions.map((action) => `\`${action}\``)].join(', ');
	return `- \`${address}\`${right ? ` (\`${right}\`)` : ''}: ${takes}`;
}

/** The lines under each heading of “Every route”. */
function documented(): string[][] {
	const [, list = ''] = document.split('## Every route');
	const [, ...parts] = list.split('### For ');
	return parts.map((part) => part.split('\n').filter((line) => line.startsWith('- ')));
}

it('the document on who may ask for what says of every route what the inventory says', () => {
	const routes = Object.keys(routePolicies);
	const inventory = AREAS.map((area) =>
		routes.filter((route) => routePolicies[route]?.area === area).map(lineOf)
	);
	expect(documented()).toEqual(inventory);
});
