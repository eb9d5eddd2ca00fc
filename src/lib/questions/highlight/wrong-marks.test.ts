import { expect, test } from 'vitest';
import { aLesson, marking } from '../../../../tests/support/builders';
import { findQuestion, passageOf } from '../../lessons/lesson';
import { findQuote } from '../../text/quotes';
import { groupWrongMarks, isSamePlace, wrongMarks } from './wrong-marks';

const lesson = aLesson();
const asked = { techniques: ['loaded-language'] };
function passageAsked(id: string) {
	const passage = passageOf(lesson, findQuestion(lesson, id) ?? {});
	if (!passage) throw new Error(`${id} has no passage`);
	return passage;
}
const lane = passageAsked('mark-lane');
const trips = passageAsked('mark-trips');
const marks = (id: string, ...quotes: string[]) => {
	const answer = marking(lesson, id, ...quotes);
	return 'marks' in answer ? answer.marks : [];
};

test('wrong are fair words, and words around a key without any of it; contested words are not', () => {
	const given = marks(
		'mark-lane',
		'reckless',
		'new bus lane',
		'the council knows it',
		'painted in one night'
	);
	expect(wrongMarks(asked, lane, given).map(({ quote, verdict }) => [quote, verdict])).toEqual([
		['new bus lane', 'near'],
		['painted in one night', 'fair text']
	]);
});

test('marks about the same words are one group with its count, its commonest extent and the passage’s reason', () => {
	const answers = [
		marks('mark-trips', "the council's own count"),
		marks('mark-trips', "council's own count"),
		marks('mark-trips', "the council's own count", '24 minutes'),
		marks('mark-trips')
	];
	expect(groupWrongMarks(asked, trips, answers)).toMatchObject([
		{
			quote: "the council's own count",
			count: 3,
			verdict: 'fair text',
			reason: 'A source that can be asked.'
		},
		{ quote: '24 minutes', count: 1, reason: 'It gives figures and who counted.' }
	]);
});

test('words around a key have no reason of their own', () => {
	expect(groupWrongMarks(asked, lane, [marks('mark-lane', 'new bus lane')])).toMatchObject([
		{ quote: 'new bus lane', verdict: 'near', reason: undefined }
	]);
});

test('nobody marked anything wrongly: no group', () => {
	expect(groupWrongMarks(asked, lane, [marks('mark-lane', 'reckless'), []])).toEqual([]);
	expect(groupWrongMarks(asked, lane, [])).toEqual([]);
});

test('places are the same by their words, whatever punctuation they hold', () => {
	const at = (quote: string) => findQuote(lane.text, quote);
	expect(isSamePlace(lane, at('Mill Street'), at('on Mill Street is'))).toBe(true);
	expect(isSamePlace(lane, at('Mill Street'), at('is a disgrace'))).toBe(false);
});
