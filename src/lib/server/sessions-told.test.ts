import { describe, expect, it } from 'vitest';

// The rows themselves are changed through sessions.ts only; those that the clock deletes ended long ago.
describe('whoever changes or deletes accounts or sessions', () => {
	const sources = import.meta.glob<string>(
		['./*.ts', '!./*.test.ts', '!./session-rows.ts', '!./retention-rules.ts'],
		{
			eager: true,
			query: '?raw',
			import: 'default'
		}
	);
	const changing = Object.entries(sources).filter(([, text]) =>
		/\.(update|delete)\(\s*(accounts|sessions)\b/.test(text)
	);

	it.each(changing)('says so, for nothing to be kept in memory: %s', (_, text) => {
		expect(text).toMatch(/\b(tellSessions|forgetSessions)\(/);
	});

	it('is found by this test', () => {
		expect(changing.map(([file]) => file)).toEqual(expect.arrayContaining(['./teachers.ts', './erasure.ts']));
	});
});
