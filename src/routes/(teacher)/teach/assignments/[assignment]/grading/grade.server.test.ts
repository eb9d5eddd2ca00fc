import { describe, expect, test } from 'vitest';
import { readGrade } from './grade.server';
import { words } from './words';

const place = { attempt: 'a', question: 'q', try: '1', revision: '2' };
const score = { ...place, way: 'score', choice: 'other', points: '35' };
const rubric = { ...place, way: 'rubric', facts: '2', charge: '1', attribution: '0', slant: '2' };

function read(fields: Readonly<Record<string, string>>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return readGrade(form);
}

describe('the form of a grade', () => {
	test.each<[string, Record<string, string>, object]>([
		['points', score, { kind: 'score', score: 0.35 }],
		['points alone', { ...score, choice: '' }, { kind: 'score', score: 0.35 }],
		['nothing of 100', { ...score, points: '0' }, { kind: 'score', score: 0 }],
		[
			'“Half right”, whatever stands in the points',
			{ ...score, choice: '50' },
			{ kind: 'score', score: 0.5 }
		],
		['the rubric', rubric, { kind: 'rubric', ratings: { facts: 2, charge: 1, attribution: 0, slant: 2 } }]
	])('is read with %s', (_, fields, given) => {
		expect(read(fields)).toMatchObject({
			ok: true,
			grade: { attemptId: 'a', tryNumber: 1, revision: 2, given }
		});
	});

	test.each<[string, Record<string, string>, Record<string, unknown>]>([
		['more than 100 points', { ...score, points: '101' }, { points: words.pointsWrong }],
		['points below 0', { ...score, points: '-1' }, { points: words.pointsWrong }],
		['half a point', { ...score, points: '1.5' }, { points: words.pointsWrong }],
		['no points', { ...score, points: '' }, { points: words.pointsWrong }],
		['points that are words', { ...score, points: 'all' }, { points: words.pointsWrong }],
		['three ratings', { ...rubric, slant: '' }, { form: words.ratingsMissing }],
		['a rating of 3', { ...rubric, slant: '3' }, { form: words.ratingsMissing }],
		['no try', { ...score, try: '' }, { form: words.formBroken }],
		['a way that is none', { ...score, way: '__proto__' }, { form: words.formBroken }],
		['a NUL in the comment', { ...score, comment: 'a\u0000' }, { comment: expect.any(String) }],
		['too long a reason', { ...score, reason: 'x'.repeat(301) }, { reason: expect.any(String) }]
	])('is refused with %s', (_, fields, errors) => {
		expect(read(fields)).toMatchObject({ ok: false, errors });
	});

	test.each<[string, Record<string, string>, object]>([
		[
			'the kept comment that was chosen, after the typed one',
			{ comment: 'Close.', kept: 'Name it.' },
			{ grade: { comment: 'Close. Name it.' }, isKept: false }
		],
		[
			'the wish to keep the comment',
			{ comment: 'Close.', keep: 'yes' },
			{ grade: { comment: 'Close.' }, isKept: true }
		],
		['no wish to keep a comment that is not there', { keep: 'yes', comment: ' ' }, { isKept: false }]
	])('is read with %s', (_, fields, grade) => {
		expect(read({ ...score, ...fields })).toMatchObject({ ok: true, ...grade });
	});

	test('gives back what was typed', () => {
		expect(read({ ...score, points: '101', comment: 'Nearly.' })).toMatchObject({
			typed: { points: '101', comment: 'Nearly.' }
		});
	});
});
