import type { StepKind } from '$lib/authoring/draft-edit';
import { kindWords } from '$lib/questions/kind-words';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const words = {
	title: (name: string) => `${name || 'Untitled lesson'} · Write a lesson`,
	lessons: 'Lessons',
	crumb: 'Write a lesson',
	noScript: {
		title: 'The editor needs JavaScript.',
		text: 'Turn it on in your browser’s settings, then load this page again. Nothing is lost.'
	},
	untitled: 'Untitled lesson',

	undo: 'Undo',
	redo: 'Redo',
	preview: 'Preview as a student',
	previewPhone: 'Preview as on a phone',
	download: 'Download it as a file',

	outline: 'Steps',
	lessonItem: 'Title and aim',
	noSteps: 'No step yet. Begin with a passage, or add a reading.',
	add: 'Add a step',
	addKind: 'Kind of step',
	fromBank: 'Add a question from the bank',
	kindName: (kind: StepKind): string => {
		if (kind === 'reading') return 'Reading';
		if (kind === 'worked-example') return 'Worked example';
		return kindWords[kind].name;
	},
	snippet: (text: string) => (text.length > 60 ? `${text.slice(0, 58).replace(/\s+\S*$/u, '')} …` : text),
	nothingYet: 'nothing written yet',
	toMend: (n: number) => plural(n, 'thing to correct', 'things to correct'),
	passages: 'Passages',
	noPassages: 'No passage yet. Paste an article and pick sentences from it.',
	addPassage: 'Cut passages from an article',
	passageState: (keys: number, isFair: boolean) =>
		keys > 0 ? plural(keys, 'key', 'keys') : isFair ? 'fair' : 'not keyed yet',
	usedBy: (n: number) => (n === 0 ? 'in no step' : `in ${plural(n, 'step', 'steps')}`),

	passageTitle: 'Passage and key',
	editKey: 'Edit its key',
	secondKeys: 'Ask a colleague for a second key',
	removePassage: 'Take this passage out of the lesson',
	balance: 'Balance',
	noBalance: 'Shown once a step is about a passage.',

	step: (n: number, kind: string) => `Step ${n}: ${kind}`,
	up: 'Move up',
	down: 'Move down',
	moved: (n: number, of: number) => `Moved to ${n} of ${of}.`,
	copy: 'Duplicate',
	replace: 'Replace from the bank',
	remove: 'Remove',
	back: 'Back to the steps',

	fields: {
		title: 'Title',
		canDo: 'What students can do afterwards',
		canDoHint: 'In one sentence: “Underline the charged words, and say it plainer.”',
		minutes: 'Minutes it takes',
		contentNote: 'Content note',
		contentNoteHint: 'Shown before the lesson starts, where a topic may weigh on somebody. May stay empty.',
		stepTitle: 'Title of the step',
		body: 'Text',
		bodyHint: 'Markdown: **bold**, - list, an empty line between paragraphs.',
		exampleHint: 'How a careful reader goes about this passage. The key is drawn with it.',
		passage: 'The passage it is about',
		noPassage: 'none',
		draw: 'Random draw',
		drawHint: 'Steps of one group are drawn at random: each attempt gets so many of them.',
		drawGroup: 'Group (any name)',
		drawTake: 'How many of the group',
		about: 'What the passage is about',
		topic: 'Topic',
		topicHint: 'For the balance of the lesson: “school lunches”.',
		side: 'Side it takes',
		sideHint: '“for”, “against”, “neutral”.'
	},

	findingsTitle: (errors: number) =>
		errors === 0
			? 'Nothing is missing. It can be published.'
			: `${plural(errors, 'thing is', 'things are')} missing before it can be published.`,
	findingsSaved: 'As of the last save.',
	place: {
		lesson: 'Title and aim',
		step: (n: number) => `Step ${n}`,
		passage: (start: string) => `Passage “${start}”`
	},
	publish: 'Publish',
	publishing: 'Checking and publishing',
	publishHint:
		'Publishing freezes the lesson as an edition. What students answered never changes under them; a later change becomes the next edition.',
	published: (n: number) => `Published as edition ${n}.`,
	unchanged: 'Nothing changed since it was published last.',
	unfinished: 'It was not published: something is missing.',
	unsaved: {
		title: 'It was not published: what stands here is not saved.',
		conflict:
			'Somebody else saved it meanwhile. Decide at the top of this page what becomes of your changes.',
		network: 'Your changes are kept in this browser. Publish once they are saved.'
	},
	assign: 'Assign it to a class',
	correct: 'Correct answers that were given already',
	behind: 'Answers to earlier editions are graded and explained by the keys of then.',
	correctBehind: 'See who would move, and correct them too',
	newest: (n: number | undefined) => (n === undefined ? 'Not published yet.' : `Edition ${n} is published.`),

	share: {
		title: 'Colleagues',
		alone: 'Only you can edit it.',
		together: 'These can edit and publish it as you can:',
		username: 'Username of a colleague',
		button: 'Share',
		missing: 'Type the username of a colleague.',
		unknown: 'No teacher here has this username.',
		done: (name: string) => `${name} can edit it now.`,
		already: (name: string) => `${name} could edit it already.`,
		stop: 'Stop sharing',
		stopWith: (name: string) => `Stop sharing with ${name}`,
		taken: (name: string) => `${name} can no longer edit it.`
	},
	trash: 'Move to the trash',
	trashHint: 'For 30 days you can take it back. What is assigned stays assigned.',

	trashed: {
		title: 'This lesson is in the trash.',
		text: 'You can go on writing. After 30 days in the trash it is deleted, unless a class has it.',
		restore: 'Take it back'
	},
	conflict: {
		title: (by: string) => `${by} saved this lesson while you were writing.`,
		text: 'Nothing was overwritten. Your changes are on this page and in this browser: save them as a lesson of your own, or load what is stored now.',
		copy: 'Save mine as a copy',
		load: 'Load what is stored'
	},
	older: {
		title: 'This browser kept changes that were never saved.',
		text: 'They were made before the lesson was last saved elsewhere, so they were not put in.',
		forget: 'Let them go'
	},
	copyOf: (title: string) => `${title} (copy)`,
	copyFailed: 'The copy could not be made. Your changes are still in this browser.'
};
