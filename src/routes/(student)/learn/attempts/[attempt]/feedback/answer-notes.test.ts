import { describe, expect, it } from 'vitest';
import type { SavedAnswer } from '$lib/server/saved-answers';
import { notesOn } from './answer-notes';
import { words } from './note-words';

type Grade = NonNullable<SavedAnswer['teacherGrade']>;

function saved(
	change: Partial<Omit<SavedAnswer, 'row'>> = {},
	row: Partial<SavedAnswer['row']> = {}
): SavedAnswer {
	const beside = { confidence: null, certainty: null, hints: 0, isDeliveredLate: false, isLeftOut: false };
	return {
		...{ answer: { chosen: ['a'] }, isGiven: true, tryNumber: 1, revision: 1, savedAt: new Date(0) },
		...{ score: 1, automaticScore: 1, teacherGrade: undefined },
		...change,
		row: { ...beside, ...row } as SavedAnswer['row']
	};
}
const grade = (change: Partial<Grade>) => ({ comment: null, reason: null, ...change }) as Grade;
const quiz = { scale: 'more', rules: { certainty: false } } as const;

describe('what is said of an answer', () => {
	it.each<[string, SavedAnswer[]]>([
		['no answer', []],
		['no answer', [saved({ isGiven: false, score: undefined })]],
		['left out', [saved({ isGiven: false, score: undefined }, { isLeftOut: true, isDeliveredLate: true })]],
		['waiting', [saved({ score: undefined, automaticScore: undefined })]],
		['graded', [saved({ score: 0 })]],
		['graded', [saved({ isGiven: false, score: 0.5, teacherGrade: grade({}) })]]
	])('tells what has become of it: %s', (state, tries) => {
		expect(notesOn(tries, quiz).state).toBe(state);
	});

	it.each(['to rate', 'rated'] as const)(
		'says in self-study that an answer is %s, and waits for nobody',
		(rating) => {
			const waiting = saved({ score: undefined, automaticScore: undefined });
			expect(notesOn([waiting], { ...quiz, rating }).state).toBe(rating);
			expect(notesOn([saved()], { ...quiz, rating }).state).toBe('graded');
			expect(notesOn([], { ...quiz, rating }).state).toBe('no answer');
		}
	);

	it.each([
		[1, 'more', 95, 'You said certain (95%), and it was right.'],
		[0.5, 'more', 25, 'You said guessing (25%), and it was partly right.'],
		[0, 'two', 65, 'You said leaning (65%), and it was not right.'],
		[1 / 3 + 2 / 3 - 1e-12, 'two', 80, 'You said fairly sure (80%), and it was right.']
	] as const)('sets the stated confidence beside how it was: %d', (score, scale, confidence, said) => {
		const notes = notesOn([saved({ score }, { confidence })], { ...quiz, scale });
		expect(notes.confidence && words.confidence(notes.confidence)).toBe(said);
	});

	it('tells why the key was corrected', () => {
		const corrected = { reason: 'I overlooked it.', before: 0.5 };
		expect(notesOn([saved()], { ...quiz, corrected }).corrected).toEqual(corrected);
		expect(words.correctedMoved(0.5, 1)).toBe('From the same answer you now get 100 points instead of 50.');
		expect(notesOn([saved()], quiz).corrected).toBeUndefined();
	});

	it('says nothing of confidence while it waits, or where none was asked or said', () => {
		const waiting = saved({ score: undefined }, { confidence: 95 });
		expect(notesOn([waiting], quiz).confidence).toBeUndefined();
		expect(
			notesOn([saved({}, { confidence: 95 })], { ...quiz, scale: undefined }).confidence
		).toBeUndefined();
		expect(notesOn([saved()], quiz).confidence).toBeUndefined();
	});

	it.each([
		[1, 3, 'You said certainty 3: 3 points (3 at most).'],
		[0, 3, 'You said certainty 3: −6 points (3 at most).'],
		[0, null, 'You did not say how certain you were, which counts as 1: 0 points (3 at most).']
	])('tells the certainty mark where that is on: score %d, certainty %s', (score, certainty, said) => {
		const notes = notesOn([saved({ score }, { certainty })], { ...quiz, rules: { certainty: true } });
		expect(notes.certainty && words.certainty(notes.certainty)).toBe(said);
		expect(notesOn([saved({ score }, { certainty })], quiz).certainty).toBeUndefined();
	});

	it('tells that a teacher changed the grade, from what and why', () => {
		const teacherGrade = grade({ reason: 'The key was too narrow.', comment: 'Well seen.' });
		const { teacher, score } = notesOn([saved({ score: 1, automaticScore: 0.5, teacherGrade })], quiz);
		expect(score).toBe(1);
		expect(teacher).toEqual({ before: 0.5, reason: 'The key was too narrow.', comment: 'Well seen.' });
	});

	it('tells no earlier grade where a person was the first to grade', () => {
		const tries = [saved({ score: 0.5, automaticScore: undefined, teacherGrade: grade({}) })];
		expect(notesOn(tries, quiz).teacher?.before).toBeUndefined();
	});

	it('lists the tries after the first, with what they came to', () => {
		const tries = [
			saved({ score: 0 }),
			saved({ tryNumber: 2, score: 1 }),
			saved({ tryNumber: 3, score: undefined }),
			saved({ tryNumber: 4, isGiven: false })
		];
		const { score, laterTries } = notesOn(tries, quiz);
		expect(score).toBe(0);
		expect(laterTries).toEqual([
			{ number: 2, score: 1 },
			{ number: 3, score: null }
		]);
	});
});
