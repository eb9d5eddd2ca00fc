import { describe, expect, it } from 'vitest';
import { MOST_FILE, readAnswerFile } from './answer-file';

const entry = {
	...{ questionId: 'q1', tryNumber: 1, revision: 3, value: { text: 'so' } },
	...{ confidence: null, certainty: null, flagged: false, hints: 0 }
};
const file = { version: 1, attemptId: 'a', ownerId: 'o', ticket: 't', entries: [entry] };
const textOf = (change: object) => JSON.stringify({ ...file, ...change });
const withEntry = (change: object) => textOf({ entries: [{ ...entry, ...change }] });

describe('a file of answers', () => {
	it.each([
		['as it is made', textOf({}), file],
		[
			'with when it was made',
			textOf({ savedAt: '2026-01-06T15:00:00.000Z' }),
			{ ...file, savedAt: '2026-01-06T15:00:00.000Z' }
		],
		['without entries', textOf({ entries: [] }), { ...file, entries: [] }],
		['with a byte order mark', `\uFEFF${textOf({})}`, file],
		['with fields of no concern here, which are dropped', textOf({ score: 1 }), file],
		['with a score in an entry, which is dropped', withEntry({ score: 1 }), file]
	])('is read %s', (_, text, read) => {
		expect(readAnswerFile(text)).toEqual({ ok: true, file: read });
	});

	it.each([
		['nothing', ' \n', 'empty'],
		['more than fits', 'x'.repeat(MOST_FILE + 1), 'too long'],
		['a letter', 'Dear teacher,', 'not json'],
		['lists within lists', '['.repeat(200_000), 'not answers'],
		['half of it', textOf({}).slice(0, -4), 'not json'],
		['a list', '[]', 'not answers'],
		['null', 'null', 'not answers'],
		['a number', '7', 'not answers'],
		['a later version', textOf({ version: 2 }), 'newer'],
		['no version', textOf({ version: undefined }), 'not answers'],
		['no ticket', textOf({ ticket: undefined }), 'not answers'],
		['a ticket that is a list', textOf({ ticket: [] }), 'not answers'],
		['an empty attempt', textOf({ attemptId: '' }), 'not answers'],
		['an owner that is too long', textOf({ ownerId: 'x'.repeat(201) }), 'not answers'],
		['a time that is none', textOf({ savedAt: 'yesterday' }), 'not answers'],
		['entries that are no list', textOf({ entries: {} }), 'not answers'],
		[
			'too many entries',
			textOf({ entries: Array.from({ length: 501 }, (_, n) => ({ ...entry, questionId: `q${n}` })) }),
			'not answers'
		],
		['the same question twice', textOf({ entries: [entry, { ...entry, revision: 4 }] }), 'twice'],
		['a revision below 0', withEntry({ revision: -1 }), 'not answers'],
		['a revision that is text', withEntry({ revision: '3' }), 'not answers'],
		['half a try', withEntry({ tryNumber: 1.5 }), 'not answers'],
		['a confidence above all', withEntry({ confidence: 101 }), 'not answers'],
		['a certainty of 4', withEntry({ certainty: 4 }), 'not answers'],
		['three hints', withEntry({ hints: 3 }), 'not answers'],
		['a flag that is text', withEntry({ flagged: 'yes' }), 'not answers']
	])('is refused when it holds %s', (_, text, problem) => {
		expect(readAnswerFile(text)).toEqual({ ok: false, problem });
	});

	it('cannot change what every object is', () => {
		const text = textOf({}).replace('{', '{"__proto__":{"polluted":true},');
		expect(readAnswerFile(text)).toEqual({ ok: true, file });
		expect({}).not.toHaveProperty('polluted');
	});
});
