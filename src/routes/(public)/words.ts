import type { HighlightReview } from '$lib/questions/highlight/review';

export const words = {
	title: 'Read with a pencil',
	ask: ['Try it. ', 'Underline', ' the words that claim more than anyone could know.'],
	mark: 'Mark these words',
	show: 'Show me one',
	again: 'Start again',
	check: 'Check my marks',
	nothingYet: 'The margin is for thinking',
	how: 'Drag across some words, or tap them. What they do to a reader will be noted here, with a reason and a plainer wording.',
	howPlain:
		'Tick the sentence and choose its first and its last word. What they do to a reader will be noted here, with a reason and a plainer wording.',
	wide: 'That is nearly the whole sentence. Fair words count against you: which words carry the claim?',
	alone: 'These words can be left alone. Look for a word that one counter-example would break.',
	near: 'You are beside it. Which words next to these carry the claim?',
	more: (left: number) =>
		left === 1
			? 'That is one. One more place in this sentence claims too much. Can you see it?'
			: `That is one. ${left} more places in this sentence claim too much. Can you see them?`,
	all: 'You found what the key has, and left the rest alone. That is the whole skill.',
	guest: 'Take a whole lesson like this',
	headline: 'See what a text does to you. Leave the fair parts alone.',
	lede: 'Underline teaches people to read slanted writing. Students mark words in real passages, name the technique, and learn why. Marking everything does not work: fair words wrongly accused count against you.',
	verbs: [
		{
			line: 'm g-wording',
			verb: 'Spot',
			what: 'Underline the words that push. Not the whole sentence: the words.'
		},
		{
			line: 'm g-people',
			verb: 'Name',
			what: 'Eighteen techniques in six groups, and one more answer that is always allowed: fair.'
		},
		{
			line: 'm g-evidence',
			verb: 'Learn why',
			what: 'Each mark is answered in the margin: the reason, the test, a plainer wording, the source.'
		},
		{
			line: 'm g-fair',
			verb: 'Leave fair alone',
			what: 'Two fifths of all passages are fair. Accusing them costs as much as missing the others.'
		}
	],
	students: 'For students',
	studentsFinding:
		'You answer by underlining. Then you see what the expert marked, what your class marked, and why.',
	studentsList: [
		'No points for speed, no rankings. You can stop and come back.',
		'Every answer is saved as you give it.',
		'Works by touch, mouse, keyboard or as a list of sentences.'
	],
	join: 'Join with a class code',
	teachers: 'For teachers',
	teachersFinding:
		'You see, passage by passage, what your class can and cannot see yet, and what it wrongly accuses.',
	teachersList: [
		'Lessons with keys, reasons and teacher notes, ready to assign.',
		'Every number shows how many students it rests on, or waits until it can.',
		'One program, one file. No accounts elsewhere, no trackers.'
	],
	course: 'See the lessons',
	groups: 'Six ways to push, and one way to be fair'
};

/** What the margin says first, about the marks as a whole; undefined when the notes say it all. */
export function remark({ parts, marks }: Pick<HighlightReview, 'parts' | 'marks'>): string | undefined {
	if (marks.length === 0) return undefined;
	if (parts.keys.every(({ status }) => status === 'found') && parts.extraWords === 0) return words.all;
	if (parts.marks.includes('too wide') || parts.extraWords > 8) return words.wide;
	if (parts.marks.includes('near') && !parts.marks.includes('on target')) return words.near;
	const left = parts.keys.filter(({ status }) => status === 'missed').length;
	const hasFound = parts.keys.some(({ status }) => status === 'found');
	return hasFound && left > 0 && parts.extraWords === 0 ? words.more(left) : undefined;
}
