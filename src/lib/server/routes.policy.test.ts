import { describe, expect, it } from 'vitest';
import { parametersOf, rightOf, routePolicies } from './routes.policy';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];

const pages = import.meta.glob('../../routes/**/+page.svelte');
const servers = import.meta.glob<{ actions?: object }>('../../routes/**/+page.server.ts', { eager: true });
const endpoints = import.meta.glob<object>('../../routes/**/+server.ts', { eager: true });

function routeOf(path: string): string {
	return path.replace(/^.*\/routes/, '').replace(/\/\+[^/]+$/, '') || '/';
}

/** What stands in the routes folder: the actions and methods of every route. */
const found = Object.fromEntries(
	[...new Set([...Object.keys(pages), ...Object.keys(servers), ...Object.keys(endpoints)].map(routeOf))].map(
		(route) => {
			const server = Object.entries(servers).find(([path]) => routeOf(path) === route)?.[1];
			const endpoint = Object.entries(endpoints).find(([path]) => routeOf(path) === route)?.[1];
			const actions = Object.keys(server?.actions ?? {}).sort();
			const methods = Object.keys(endpoint ?? {})
				.filter((name) => METHODS.includes(name))
				.sort();
			return [route, { actions, methods }];
		}
	)
);

const named = Object.fromEntries(
	Object.entries(routePolicies).map(([route, { actions = [], methods = [] }]) => [
		route,
		{ actions: [...actions].sort(), methods: [...methods].sort() }
	])
);

describe('the inventory of routes', () => {
	it('names every route, action and method there is, and none that is not', () => {
		expect(named).toEqual(found);
	});

	it('has the routes of a group in that group’s area', () => {
		const areas = Object.entries(routePolicies).map(([route, { area }]) => [
			route,
			area,
			route.match(/^\/\((\w+)\)/)?.[1] ?? area
		]);
		expect(areas.filter(([, area, group]) => area !== group)).toEqual([]);
	});

	it('says what right each thing asks for that an address of a closed part names', () => {
		const closed = Object.keys(routePolicies).filter((route) => routePolicies[route]?.area !== 'public');
		const naming = closed.filter((route) => parametersOf(route).length > 0);
		expect(naming.filter((route) => rightOf(route) === undefined)).toEqual([]);
	});

	it('asks for the right of whoever teaches, writes or works, by what is named', () => {
		expect(rightOf('/(teacher)/teach/classes/[class]/students/[student]')).toBe('teach');
		expect(rightOf('/(teacher)/teach/lessons/[lesson]/[step]')).toBe('edit');
		expect(rightOf('/api/attempts/[attempt]/answers')).toBe('openAttempt');
		expect(rightOf('/(public)/course/[lesson]')).toBeUndefined();
	});

	it('says of every page for staff what of students it shows, or why it shows nothing', () => {
		const ofStaff = Object.entries(routePolicies).filter(([, { area }]) =>
			['teacher', 'admin'].includes(area)
		);
		const isSaid = (shows: unknown) => typeof shows === 'string' || isReason(shows);
		expect(ofStaff.filter(([, { shows }]) => !isSaid(shows)).map(([route]) => route)).toEqual([]);
		expect(ofStaff.length).toBeGreaterThan(30);
	});

	it('takes no reason for a page that names a student', () => {
		const ofStudents = Object.entries(routePolicies).filter(([route]) => route.includes('[student]'));
		expect(ofStudents.filter(([, { shows }]) => typeof shows !== 'string')).toEqual([]);
	});
});

/** A sentence, not a word that fills a place. */
function isReason(shows: unknown): boolean {
	const reason = typeof shows === 'object' && shows !== null && 'nothing' in shows ? shows.nothing : '';
	return typeof reason === 'string' && /^[A-Z].{15,}\.$/.test(reason);
}
