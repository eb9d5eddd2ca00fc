import { expect, it } from 'vitest';
import { z } from 'zod';
import { lessonSchema } from './lesson';
import { DRAFT_LIMITS, loosen } from './loosen';

const strict = z.strictObject({
	name: z.string().min(1),
	link: z.url().optional(),
	count: z.int().min(3).nullable(),
	kind: z.enum(['a', 'b']),
	parts: z.array(z.strictObject({ text: z.string().min(1) })).min(2)
});

it.each([
	['an empty text', { name: '' }],
	['a link that is none yet', { link: 'exa' }],
	['a number below its least', { count: 0 }],
	['an empty list', { parts: [] }],
	['an empty text in a list', { parts: [{ text: '' }] }]
])('takes %s, which the finished thing may not have', (_what, change) => {
	const value = { name: 'x', count: 3, kind: 'a', parts: [{ text: 'y' }, { text: 'z' }], ...change };
	expect([strict.safeParse(value).success, loosen(strict).safeParse(value).success]).toEqual([false, true]);
});

it.each([
	['an unknown field', { other: 1 }],
	['another kind', { kind: 'c' }],
	['another type', { name: 5 }],
	['a text beyond all bounds', { name: 'x'.repeat(DRAFT_LIMITS.text + 1) }],
	['a list beyond all bounds', { parts: Array.from({ length: DRAFT_LIMITS.list + 1 }, () => ({ text: '' })) }]
])('refuses %s', (_what, change) => {
	const value = { name: 'x', count: 3, kind: 'a', parts: [], ...change };
	expect(loosen(strict).safeParse(value).success).toBe(false);
});

it('knows every part of a lesson', () => {
	expect(() => loosen(lessonSchema)).not.toThrow();
});

it('says which kind of schema it does not know', () => {
	expect(() => loosen(z.strictObject({ at: z.date() }))).toThrow('a draft cannot hold a date');
});
