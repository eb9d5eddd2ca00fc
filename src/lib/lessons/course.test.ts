import { describe, expect, it } from 'vitest';
import { readCourse } from './course';
import { questionsOf } from './lesson';
import {
	aCourse,
	aCourseDraft,
	choiceIn,
	filesOf,
	highlightIn,
	keyIn,
	passageIn,
	type CourseDraft
} from './test-course';

const LESSON = 'lessons/02-loaded-language.yaml';

function lessonOf(change?: (draft: CourseDraft) => unknown) {
	const [lesson] = aCourse(change).lessons;
	if (!lesson) throw new Error('the course has no lesson');
	return lesson;
}

function passageOf(id: string, change?: (draft: CourseDraft) => unknown) {
	const passage = lessonOf(change).passages.find((each) => each.id === id);
	if (!passage) throw new Error(`no ${id}`);
	return passage;
}

function questionOf(id: string, change?: (draft: CourseDraft) => unknown) {
	return questionsOf(lessonOf(change), { lighter: false }).find((question) => question.id === id);
}

describe('a course that reads', () => {
	it('has no findings', () => {
		expect(readCourse(filesOf(aCourseDraft())).findings).toEqual([]);
	});

	it('turns quotations into the spans of whole words', () => {
		const { text, keys } = passageOf('lane');
		expect(keys.map(({ core }) => core.map(({ start, end }) => text.slice(start, end)))).toEqual([
			['reckless'],
			['disgrace']
		]);
	});

	it('drops the punctuation at the edges of a quotation', () => {
		const change = (draft: CourseDraft) => Object.assign(keyIn(draft, 'lane'), { core: 'is a disgrace,' });
		const { text, keys } = passageOf('lane', change);
		expect(keys[0]?.core.map(({ start, end }) => text.slice(start, end))).toEqual(['is a disgrace']);
	});

	it('keeps the core inside the acceptable words, as one range where they touch', () => {
		const change = (draft: CourseDraft) =>
			Object.assign(keyIn(draft, 'lane'), { acceptable: 'reckless new bus' });
		const { text, keys } = passageOf('lane', change);
		expect(keys[0]?.acceptable.map(({ start, end }) => text.slice(start, end))).toEqual(['reckless new bus']);
	});

	it('numbers the keys of a passage', () => {
		expect(passageOf('lane').keys.map(({ id }) => id)).toEqual(['lane.1', 'lane.2']);
	});

	it('letters the options of a choice in order', () => {
		expect(questionOf('plainer')).toMatchObject({ options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
	});

	it.each([
		['plainer', choiceIn],
		['mark-lane', highlightIn]
	])('keeps the context of %s', (id, stepIn) => {
		const context = 'Mill Street is invented.';
		expect(questionOf(id, (draft) => Object.assign(stepIn(draft, id), { context }))).toMatchObject({
			context
		});
	});

	it('puts references where their ids stood', () => {
		expect(passageOf('trips').fairNotes[0]?.references).toEqual([
			{ id: 'count', publisher: 'Mill Street Council', title: 'Bus counts', date: 'May 2026' }
		]);
	});

	it('keeps the references of what makes a passage fair', () => {
		const change = (draft: CourseDraft) =>
			Object.assign(passageIn(draft, 'south').fair ?? {}, { references: ['count'] });
		expect(passageOf('south', change).fair?.references).toMatchObject([{ id: 'count' }]);
	});

	it.each([
		['lane', 'article', 'Ada Pole, “The lane”'],
		['north', 'written', 'Written for this course']
	])('gives passage %s its origin and credit line', (id, origin, credit) => {
		expect(passageOf(id)).toMatchObject({ origin, credit });
	});

	it('offers some names and accepts every technique but fairness', () => {
		expect(questionOf('mark-lane')).toMatchObject({
			naming: { offer: ['loaded-language', 'name-calling'], all: ['loaded-language', 'name-calling'] }
		});
	});

	it('asks for no names where none are offered', () => {
		const change = (draft: CourseDraft) =>
			Object.assign(highlightIn(draft, 'mark-lane'), { name: undefined });
		expect(questionOf('mark-lane', change)).toMatchObject({ kind: 'highlight', naming: undefined });
	});

	it('makes lighter steps the other version of the lesson', () => {
		expect(questionsOf(lessonOf(), { lighter: true }).map(({ id }) => id)).toEqual([
			'name-slanted',
			'name-fair',
			'plainer',
			'charged',
			'mark-north',
			'mark-south'
		]);
	});

	it('makes a draw of steps a group, each where it stands', () => {
		const drawn = lessonOf(({ lesson }) => {
			const [first, second, ...others] = lesson.steps;
			lesson.steps = [{ draw: 1, from: [first, second] as never }, ...others];
		});
		const plain = lessonOf();
		expect(drawn.steps.map(({ step }) => step.id)).toEqual(plain.steps.map(({ step }) => step.id));
		expect(drawn.steps.map(({ draw }) => draw?.take)).toEqual([
			1,
			1,
			...plain.steps.slice(2).map(() => undefined)
		]);
	});

	it('orders lessons by number', () => {
		const files = {
			...filesOf(aCourseDraft()),
			'lessons/zz.yaml':
				filesOf(aCourseDraft(({ lesson }) => Object.assign(lesson, { id: 'first', number: 1 })))[LESSON] ?? ''
		};
		expect(readCourse(files).course?.lessons.map(({ number }) => number)).toEqual([1, 2]);
	});

	it('survives being frozen as JSON', () => {
		const lesson = lessonOf();
		expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
	});
});
