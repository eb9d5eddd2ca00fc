import { describe, expect, it } from 'vitest';
import { readGift } from './gift-read';
import { giftLosses, writeGift } from './gift-write';
import type { PlainBody, PlainQuestion } from './plain-question';

function questionOf(text: string, body: PlainBody): PlainQuestion {
	return { name: 'n', text, general: '', hints: [], tags: [], body };
}

const essay: PlainBody = { kind: 'essay', graderNotes: '' };

describe('a GIFT file of ours', () => {
	it.each([
		['Lanes: {1=2} #~ C:\\new', '$CATEGORY: $course$/top/Lanes: {1=2} #~ C:\\\\new'],
		['/a/b/', '$CATEGORY: $course$/top/ //a//b//'],
		['One\ntwo', '$CATEGORY: $course$/top/One\\\\u{A}two'],
		['x'.repeat(300), `$CATEGORY: $course$/top/${'x'.repeat(255)}`]
	])('has its category as Moodle reads it: %j', (title, line) => {
		const [first] = writeGift({ title, questions: [questionOf('t', essay)] }).split('\n');
		expect(first?.trimEnd()).toBe(line);
	});

	it('has no sign in a text that Moodle uses while it reads', () => {
		const text = '&&058; &&010 &&092; &&&126; && 058; &058;';
		const question = questionOf(text, essay);
		const file = writeGift({ title: 't', questions: [question] });
		expect(file).not.toMatch(/&&(?:\d\d\d;|010)/);
		expect(readGift(file).questions[0]?.made).toEqual({ question, how: [] });
		expect(giftLosses(question)).toEqual([expect.stringMatching(/uses such signs/)]);
	});

	it('says that Moodle asks for more than two pairs', () => {
		const pair = { item: 'a', target: 'b' };
		const matching = (pairs: (typeof pair)[]) => questionOf('t', { kind: 'match', pairs });
		expect(giftLosses(matching([pair, pair]))).toEqual([expect.stringMatching(/third answer/)]);
		expect(giftLosses(matching([pair, pair, pair]))).toEqual([]);
	});

	it('says what it has no place for', () => {
		const question: PlainQuestion = {
			...questionOf('t', {
				kind: 'short',
				caseCounts: true,
				answers: [{ text: 'a->b', right: true, feedback: '' }]
			}),
			...{ hints: ['look'], tags: ['two words'] }
		};
		expect(giftLosses(question)).toHaveLength(4);
		expect(giftLosses(questionOf('t', essay))).toEqual([]);
	});
});
