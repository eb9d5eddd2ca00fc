import type { Unfinished } from '$lib/authoring/blind-key';

export const words = {
	title: 'A second key',
	crumb: 'Lessons',
	prompt: 'Mark what a careful reader should mark, and say what it does.',
	context: (name: string) =>
		`${name} has keyed this passage and asks for a second reader. You do not see their key, and they do not see your marks until you are done.`,
	keep: 'Save',
	finish: 'Finish',
	kept: 'Saved. You can come back by the same link.',
	notDone: 'Not finished yet. What you marked is saved.',
	missing: {
		'nothing-decided': 'Mark the words, or say that there is nothing to mark.',
		unnamed: 'Say of each mark what it does.'
	} satisfies Record<Unfinished, string>,
	done: (name: string) => `Done. ${name} now sees what you marked.`,
	yours: 'What you marked',
	nothing: 'You said that there is nothing to mark.',
	back: 'To the lessons'
} as const;
