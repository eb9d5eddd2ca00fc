import { describe, expect, it } from 'vitest';
import { blankOf, KINDS } from '../questions/drafts';
import type { Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { blankDraft, type Draft } from './draft';
import { checkDraft, isPublishable, type DraftFinding } from './draft-findings';
import { aCourse } from './test-course';

const question = (content: Question): Draft['steps'][number] => ({
	step: { id: content.id, kind: 'question', question: content }
});
const lessonOf = (steps: Draft['steps'], passages: Passage[] = []): Draft => ({
	...blankDraft('own', 'Own'),
	canDo: 'Tell one from the other.',
	steps,
	passages
});
const places = (found: readonly DraftFinding[]) =>
	found.map(({ place, message }) => `${place.on} ${place.field}: ${message}`);

describe('a draft', () => {
	it('without a step cannot be published', () => {
		const found = checkDraft(lessonOf([]));
		expect([places(found), isPublishable(found)]).toEqual([['lesson steps: There is no step yet.'], false]);
	});

	it.each(KINDS)('with a %s question without a task says that nothing is written there', (kind) => {
		const found = checkDraft(lessonOf([question({ ...blankOf(kind, 'q', undefined), prompt: '' })]));
		expect(places(found)).toContain('step prompt: Nothing is written here yet.');
		expect(isPublishable(found)).toBe(false);
	});

	it.each<[string, Draft['steps'], string]>([
		[
			'a reading without text',
			[{ step: { id: 'r', kind: 'reading', title: 'Before', body: '', references: [] } }],
			'step body: Nothing is written here yet.'
		],
		[
			'an example of a passage that is not there',
			[{ step: { id: 'e', kind: 'worked-example', title: 'One', body: 'Look.', passage: 'gone' } }],
			'step passage: The passage it is about is not in this lesson.'
		],
		[
			'a question on a passage that is not there',
			[question({ ...aChoice(), passage: 'gone' })],
			'step passage: The passage it is about is not in this lesson.'
		],
		[
			'a choice without a right option',
			[question({ ...aChoice(), options: aChoice().options.map((option) => ({ ...option, right: false })) })],
			'step options: No option is right.'
		],
		[
			'two options that say the same',
			[question({ ...aChoice(), options: aChoice().options.map((option) => ({ ...option, text: 'Same' })) })],
			'step options.1.text: This text stands here twice.'
		]
	])('says of %s what is wrong with it', (_what, steps, said) => {
		expect(places(checkDraft(lessonOf(steps)))).toContain(said);
	});

	it.each([
		['verdict', 'step claim.end: Choose these words in the passage.'],
		['rewrite', 'step sentence.end: Choose these words in the passage.']
	] as const)('with a new %s asks for the words it is about', (kind, said) => {
		expect(places(checkDraft(lessonOf([question(blankOf(kind, 'q', 'p'))])))).toContain(said);
	});

	it('that is whole has nothing against it', () => {
		expect(checkDraft(lessonOf([question(aChoice())]))).toEqual([]);
	});

	it('is held to the guards of the Highlight Score, at the key', () => {
		const text = 'One two three four five six seven eight nine ten.';
		const found = checkDraft(lessonOf([question(marking())], [keyed(text, [0, text.length - 1])]));
		expect(places(found)).toEqual([
			'passage keys: 0% of the words are fair. At least 40% are needed, or marking everything would pay.'
		]);
	});

	it('may hold passages that no step is about: they are left out', () => {
		expect(checkDraft(lessonOf([question(aChoice())], [keyed('One two.', [0, 8])]))).toEqual([]);
	});
});

it('finds nothing in a lesson that was written for the course', () => {
	expect(aCourse().lessons.map(checkDraft)).toEqual([[]]);
});

function aChoice(): Question & { kind: 'choice' } {
	const option = (id: string, text: string, right: boolean) => ({
		...{ id, text, right, feedback: 'Because.', references: [] }
	});
	return {
		...{ id: 'q', kind: 'choice', prompt: 'Which?', techniques: ['loaded-language'], several: false },
		options: [option('a', 'This', true), option('b', 'That', false)]
	};
}

function marking(): Question {
	return { id: 'q', kind: 'highlight', prompt: 'Mark.', passage: 'p', techniques: ['loaded-language'] };
}

function keyed(text: string, [start, end]: [number, number]): Passage {
	return {
		...{ id: 'p', text, origin: 'written', credit: 'Ours', topic: 'Trees', side: 'none', use: 'lesson' },
		...{ contested: [], looksLike: [], fairNotes: [] },
		keys: [
			{
				...{ id: 'p.1', core: [{ start, end }], acceptable: [{ start, end }], weight: 1 },
				...{ techniques: ['loaded-language'], reason: 'Charged.', references: [] }
			}
		]
	};
}
