/** A small course that passes every check, for tests to use, and to break in one place. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import { readCourse, type Course, type CourseFiles } from './course';
import type {
	aboutSchema,
	decisionTreeSchema,
	lessonFileSchema,
	passageFileSchema,
	referencesFileSchema,
	sourcesFileSchema,
	taxonomySchema
} from './course-files';
import { aTaxonomy, aTree, someAbout, someReferences, someSources } from './test-course-frame';

type LessonDraft = z.input<typeof lessonFileSchema>;
type PassageDraft = z.input<typeof passageFileSchema>;
type EntryDraft = LessonDraft['steps'][number];
type StepDraft = Exclude<EntryDraft, { lighter: unknown } | { from: unknown }>;
type ChoiceDraft = Extract<StepDraft, { kind: 'choice' }>;
type HighlightDraft = Extract<StepDraft, { kind: 'highlight' }>;

/** The course as its authors write it, before it is YAML. */
export interface CourseDraft {
	taxonomy: z.input<typeof taxonomySchema>;
	sources: z.input<typeof sourcesFileSchema>;
	references: z.input<typeof referencesFileSchema>;
	about: z.input<typeof aboutSchema>;
	tree: z.input<typeof decisionTreeSchema>;
	frontPage: PassageDraft;
	lesson: LessonDraft;
}

/** The article that the course's article passages are taken from. */
export const ARTICLE = `The reckless new bus lane on Mill Street is a disgrace, and the council knows it. It was painted in one night.
By Ada Pole, for the Mill Street Courier
Trips on route nine took 24 minutes in May, according to the council's own count, and 31 minutes the year before.
Shop owners say that fewer people stop. Nobody has counted them yet, and nobody in the town hall seems to want to.
A lane is a choice about space. I would rather have given the space to trees, because the street is hot in summer and has no shade at all. Ask the people who wait there, and they will tell you so.`;

/** A course that passes every check, but for what `change` does to it. */
export function aCourseDraft(change: (draft: CourseDraft) => unknown = () => undefined): CourseDraft {
	const draft = {
		taxonomy: aTaxonomy(),
		sources: someSources(),
		references: someReferences(),
		about: someAbout(),
		tree: aTree(),
		...passagesAndLesson()
	};
	change(draft);
	return draft;
}

/** The course's files as they stand on disk, without the fingerprint. */
export function filesOf(draft: CourseDraft): CourseFiles {
	return {
		'taxonomy.yaml': yaml(draft.taxonomy),
		'sources.yaml': yaml(draft.sources),
		'references.yaml': yaml(draft.references),
		'about.yaml': yaml(draft.about),
		'which-is-it.yaml': yaml(draft.tree),
		'front-page.yaml': yaml(draft.frontPage),
		'lessons/02-loaded-language.yaml': yaml(draft.lesson)
	};
}

/** As people write it: what stands there twice is written twice. */
function yaml(value: unknown): string {
	return stringify(value, { aliasDuplicateObjects: false });
}

/** @throws Error when the change makes a course that does not resolve. */
export function aCourse(change?: (draft: CourseDraft) => unknown): Course {
	const { course, findings } = readCourse(filesOf(aCourseDraft(change)));
	if (!course) throw new Error(findings.map(({ place, message }) => `${place}: ${message}`).join('\n'));
	return course;
}

export function passageIn(draft: CourseDraft, id: string): PassageDraft {
	return found(draft.lesson.passages, id);
}

export function keyIn(draft: CourseDraft, passage: string): NonNullable<PassageDraft['keys']>[number] {
	const [key] = passageIn(draft, passage).keys ?? [];
	if (!key) throw new Error(`${passage} has no key`);
	return key;
}

export function choiceIn(draft: CourseDraft, id: string): ChoiceDraft {
	const step = found(stepsIn(draft), id);
	if (step.kind !== 'choice') throw new Error(`${id} is no choice`);
	return step;
}

export function highlightIn(draft: CourseDraft, id: string): HighlightDraft {
	const step = found(stepsIn(draft), id);
	if (step.kind !== 'highlight') throw new Error(`${id} is no highlight question`);
	return step;
}

/** Takes a step out, with its lighter one. */
export function removeStep({ lesson }: CourseDraft, id: string): void {
	lesson.steps = lesson.steps.filter((entry) => plainSteps(entry)[0]?.id !== id);
}

export function aKey(core: string, acceptable = core): NonNullable<PassageDraft['keys']>[number] {
	return {
		core,
		acceptable,
		techniques: ['loaded-language'],
		reason: 'The words judge before they tell.',
		spot: 'Swap in a plain word: the fact stays and the feeling goes.',
		tempts: 'It sounds like a report.',
		plainer: 'new'
	};
}

export function aSlantedPassage(id: string): PassageDraft {
	return {
		...{ id, source: 'own', topic: 'buses', side: 'against the lane' },
		text: `The shameful plan for lane ${id} was agreed on Monday. It starts in spring and ends at the bridge.`,
		keys: [aKey('shameful', 'The shameful plan')]
	};
}

export function aFairPassage(id: string): PassageDraft {
	return {
		...{ id, source: 'own', topic: 'buses', side: 'against the lane' },
		text: `I am against lane ${id}, because the street is narrow and the count shows few passengers after eight.`,
		looksLike: ['loaded-language'],
		fair: {
			variant: 'marked-opinion',
			reason: 'It says “I” and gives reasons.',
			spot: 'Look for the because.'
		}
	};
}

export function aHighlight(id: string, passage: string): HighlightDraft {
	return {
		...{ id, kind: 'highlight', passage },
		prompt: 'Mark the charged words. There may be none.',
		techniques: ['loaded-language'],
		name: ['loaded-language', 'name-calling']
	};
}

export function aChoice(id: string): ChoiceDraft {
	return {
		...{ id, kind: 'choice' },
		prompt: 'Which wording tells the same fact?',
		options: [
			{ text: 'the new lane', right: true, feedback: 'Yes: the lane is there, the judgment is gone.' },
			{ text: 'the insane lane', feedback: 'This word judges too.' },
			{ text: 'the famous lane', feedback: 'This says something else.' }
		]
	};
}

/** A choice that names techniques. */
export function aNaming(id: string, passage: string, right: string): ChoiceDraft {
	return {
		...{ id, kind: 'choice', passage },
		prompt: 'What does this passage do?',
		techniques: ['loaded-language'],
		options: ['loaded-language', 'name-calling', 'fair-statement'].map((technique) => ({
			text: `It is ${technique}.`,
			right: technique === right,
			technique,
			feedback: `The words show whether it is ${technique}.`
		}))
	};
}

function passagesAndLesson(): Pick<CourseDraft, 'frontPage' | 'lesson'> {
	const article = { source: 'courier', topic: 'buses', side: 'against the lane' };
	return {
		frontPage: {
			...{
				id: 'front',
				...article,
				text: 'Nobody has counted them yet, and nobody in the town hall seems to want to.'
			},
			keys: [aKey('seems to want to')]
		},
		lesson: {
			...{ id: 'loaded-language', number: 2, title: 'Loaded language', minutes: 30 },
			canDo: 'underline the charged words and swap in plain ones',
			techniques: ['loaded-language'],
			contentNote: 'This lesson quotes an angry article.',
			glossary: [{ name: 'Mill Street', gloss: 'the main street of an invented town' }],
			passages: [
				{
					...{ id: 'lane', ...article },
					text: 'The reckless new bus lane on Mill Street is a disgrace, and the council knows it. […] It was painted in one night.',
					keys: [aKey('reckless', 'The reckless new bus lane'), aKey('disgrace', 'is a disgrace')],
					contested: [{ words: 'the council knows it', reason: 'A report, or a motive: readers differ.' }]
				},
				{
					...{ id: 'trips', ...article },
					text: "Trips on route nine took 24 minutes in May, according to the council's own count",
					looksLike: ['loaded-language'],
					fair: {
						variant: 'sourced-fact',
						reason: 'It gives figures and who counted.',
						spot: 'Who says so? It tells.'
					},
					fairNotes: [
						{ words: "the council's own count", reason: 'A source that can be asked.', references: ['count'] }
					]
				},
				aSlantedPassage('north'),
				aFairPassage('south')
			],
			steps: [
				{
					id: 'read',
					kind: 'reading',
					title: 'Charged words',
					body: 'Some words carry a feeling. '.repeat(36)
				},
				{
					id: 'worked-slanted',
					kind: 'worked-example',
					title: 'One word',
					passage: 'north',
					body: 'Swap the word.'
				},
				{
					id: 'worked-fair',
					kind: 'worked-example',
					title: 'No word',
					passage: 'south',
					body: 'It gives reasons.'
				},
				aNaming('name-slanted', 'north', 'loaded-language'),
				aNaming('name-fair', 'south', 'fair-statement'),
				aChoice('plainer'),
				{
					...aChoice('charged'),
					prompt: 'Choose every charged word.',
					several: true
				},
				{ step: aHighlight('mark-lane', 'lane'), lighter: aHighlight('mark-north', 'north') },
				{ step: aHighlight('mark-trips', 'trips'), lighter: aHighlight('mark-south', 'south') }
			],
			teacherNotes: {
				aim: 'Students hear the charge in a word.',
				goesWrong: ['Every strong word is marked.'],
				discuss: ['When has a strong word been earned?'],
				sensitive: ['None beyond the tone.'],
				statement: 'The passages were chosen for their wording; nothing is claimed about the lane.'
			}
		}
	};
}

function stepsIn({ lesson }: CourseDraft): StepDraft[] {
	return lesson.steps.flatMap(plainSteps);
}

/** The steps of an entry, the lighter one after its own. */
function plainSteps(entry: EntryDraft): StepDraft[] {
	if ('from' in entry) return entry.from.flatMap(plainSteps);
	return 'step' in entry ? [entry.step, entry.lighter] : [entry];
}

function found<T extends { id: string }>(items: readonly T[], id: string): T {
	const item = items.find((each) => each.id === id);
	if (!item) throw new Error(`there is no ${id}`);
	return item;
}
