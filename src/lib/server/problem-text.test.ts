import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeProblem } from './problem-text';

const CANARY = 'zx-canary-name';

function problemOf(run: () => unknown): unknown {
	try {
		return run();
	} catch (problem) {
		return problem;
	}
}

it.each([
	['JSON that cannot be read', () => JSON.parse(`${CANARY} {`) as unknown],
	['a value that does not fit', () => z.strictObject({}).parse({ [CANARY]: CANARY })],
	['the parameters of a query', () => new DrizzleQueryError('select ?', [CANARY], new Error('locked'))],
	['what was thrown and is no error', () => CANARY]
])('%s does not come into the log', (_, make) => {
	const text = JSON.stringify(describeProblem(problemOf(make)));
	expect(text).toContain('"name":');
	expect(text).not.toContain(CANARY);
});

it('says where an error happened, and why', () => {
	const cause = new TypeError('x is not a function');
	const described = describeProblem(new Error('It broke.', { cause }));
	expect(described).toMatchObject({
		name: 'Error',
		message: 'It broke.',
		cause: { name: 'TypeError', message: 'x is not a function' }
	});
	expect(described.stack).toMatch(/^at .*problem-text\.test\.ts/);
});

it('says the statement of a query that failed', () => {
	expect(describeProblem(new DrizzleQueryError('select ?', [CANARY]))).toMatchObject({
		message: 'Failed query: select ?'
	});
});
