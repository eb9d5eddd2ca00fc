/** One question of each kind that the small course lacks, for tests to add and to break. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { CourseFiles } from './course';
import { secondKeysFileSchema } from './second-keys-file';
import {
	aCourseDraft,
	aFairPassage,
	aHighlight,
	aSlantedPassage,
	filesOf,
	type CourseDraft
} from './test-course';

type Entry = CourseDraft['lesson']['steps'][number];
type Step = Exclude<Entry, { lighter: unknown } | { from: unknown }>;
type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
export type SecondKeysDraft = z.input<typeof secondKeysFileSchema>;

export const FIRST_LESSON = 'lessons/02-loaded-language.yaml';
export const SECOND_KEYS = 'second-keys/02-loaded-language.yaml';

/** The small course with eight questions of four kinds. */
export function aSoundDraft(change: (draft: CourseDraft) => unknown = () => undefined): CourseDraft {
	return aCourseDraft((draft) => {
		draft.lesson.steps.push(aMatch(), aShort());
		change(draft);
	});
}

/** The same with one question of every kind: twelve. */
export function aFullDraft(change: (draft: CourseDraft) => unknown = () => undefined): CourseDraft {
	return aSoundDraft((draft) => {
		draft.lesson.steps.push(anOrder(), aVerdict(), aRewrite(), aTrace());
		change(draft);
	});
}

/** What a reader marked who agrees with the key but for one word. */
export function secondKeys(change: (draft: SecondKeysDraft) => unknown = () => undefined): SecondKeysDraft {
	const technique = 'loaded-language';
	const draft: SecondKeysDraft = {
		lesson: 'loaded-language',
		reader: 'second reader',
		date: '2026-03-01',
		passages: [
			{
				passage: 'lane',
				marks: [
					{ words: 'reckless', technique },
					{ words: 'is a disgrace', technique }
				]
			},
			{ passage: 'trips', marks: [] },
			{ passage: 'north', marks: [{ words: 'shameful', technique }] },
			{ passage: 'south', marks: [], note: 'A view, with its reasons.' }
		],
		questions: [
			{ question: 'plainer', answer: 'the new lane' },
			{ question: 'write', answer: 'The council.' }
		]
	};
	change(draft);
	return draft;
}

export function withSecondKeys(draft: CourseDraft, change?: (keys: SecondKeysDraft) => unknown): CourseFiles {
	return {
		...filesOf(draft),
		[SECOND_KEYS]: stringify(secondKeys(change), { aliasDuplicateObjects: false })
	};
}

export function stepIn<Kind extends Step['kind']>(
	{ lesson }: CourseDraft,
	id: string,
	kind: Kind
): StepOf<Kind> {
	const step = lesson.steps.find(
		(entry): entry is StepOf<Kind> => 'kind' in entry && entry.id === id && entry.kind === kind
	);
	if (!step) throw new Error(`there is no ${kind} ${id}`);
	return step;
}

export function aMatch(): StepOf<'match'> {
	return {
		...{ id: 'sort', kind: 'match', prompt: 'Sort the statements.' },
		targets: [
			{ id: 'fact', text: 'a fact' },
			{ id: 'opinion', text: 'an opinion' }
		],
		items: ['opinion', 'fact', 'opinion', 'fact'].map((to, index) => ({
			...{ text: `Statement number ${'abcd'.charAt(index)}`, to, feedback: 'It can be looked up.' }
		}))
	};
}

export function aShort(): StepOf<'short'> {
	return {
		...{ id: 'write', kind: 'short', prompt: 'Who counted the trips?' },
		accepted: ['the council'],
		wrong: [{ text: 'the mayor', feedback: 'The mayor only speaks of the count.' }],
		...{ modelAnswer: 'The council counted them.', reason: 'The text names the council’s own count.' }
	};
}

export function anOrder(): StepOf<'order'> {
	return {
		...{ id: 'rank', kind: 'order', prompt: 'Which evidence is strongest?' },
		...{ first: 'strongest evidence', last: 'weakest evidence' },
		items: ['The council counted every bus.', 'A driver kept a diary.', 'A neighbor heard it said.'].map(
			(text, index) => ({ text, feedback: `Reason ${'abc'.charAt(index)}: who looked, and how.` })
		)
	};
}

export function aVerdict(id = 'judge'): StepOf<'verdict'> {
	return {
		...{ id, kind: 'verdict', passage: 'north', prompt: 'Does the claim hold?' },
		claim: 'lane north was agreed on Monday',
		cards: [
			{ reference: 'count', says: 'The lane was agreed on a Tuesday.', decides: true },
			{ publisher: 'Lane News', title: 'Agreed', date: 'May 2026', says: 'It was agreed this week.' }
		],
		...{ right: 'contradicted', reason: 'The minutes give the day.' },
		feedback: {
			supported: 'The minutes give another day.',
			misleading: 'Nothing in it is true but the lane.',
			contradicted: 'Yes: it was a Tuesday.',
			'cannot-tell': 'The minutes do tell.'
		}
	};
}

export function aRewrite(): StepOf<'rewrite'> {
	return {
		...{ id: 'say', kind: 'rewrite', prompt: 'Say it fairly.', passage: 'north' },
		sentence: 'The shameful plan for lane north was agreed on Monday.',
		model: 'The plan for lane north, which I would not have made, was agreed on Monday.',
		reason: '“Shameful” judges; the rest tells.'
	};
}

export function aTrace(): StepOf<'highlight'> {
	return {
		...aHighlight('trace', 'south'),
		name: undefined,
		sourcing: {
			claim: { core: 'is narrow', acceptable: 'the street is narrow', reason: 'It can be measured.' },
			source: { none: true, reason: 'Nobody is named.', marked: 'The writer says it.' },
			spot: 'Ask: who says so?'
		}
	};
}

/** A check: sixteen passages, half of them fair, each judged slanted or fair. */
export function aCheck(form: 'A' | 'B'): CourseDraft['lesson'] {
	const { lesson } = aCourseDraft();
	const passages = Array.from({ length: 16 }, (_, index) => {
		const id = `${form.toLowerCase()}${index + 1}`;
		const passage = index % 2 === 0 ? aSlantedPassage(id) : aFairPassage(id);
		// Some fair ones are longer than the slanted ones, some shorter.
		const text = index % 4 === 1 ? `${passage.text} Others may see it otherwise.` : passage.text;
		return { ...passage, text, use: 'check' as const };
	});
	return {
		...{
			id: `check-${form.toLowerCase()}`,
			number: form === 'A' ? 0 : 14,
			title: `Check ${form}`,
			canDo: 'show it'
		},
		...{ minutes: 20, techniques: ['loaded-language'], check: form, passages },
		steps: passages.map(({ id }, index) => ({
			...{
				id: `ask-${id}`,
				kind: 'choice',
				passage: id,
				asksConfidence: true,
				techniques: ['loaded-language']
			},
			prompt: 'Is this passage slanted or fair?',
			options: [
				{
					text: 'Slanted',
					right: index % 2 === 0,
					technique: 'loaded-language',
					feedback: 'Look at “shameful.”'
				},
				{
					text: 'Fair',
					right: index % 2 === 1,
					technique: 'fair-statement',
					feedback: 'Look for the because.'
				}
			]
		})),
		teacherNotes: lesson.teacherNotes
	};
}
