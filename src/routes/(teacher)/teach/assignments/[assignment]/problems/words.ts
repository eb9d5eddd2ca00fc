import { sayLesson } from '$lib/lessons/words';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	title: 'Reported problems',
	headline: (open: number) =>
		open === 0 ? 'No problem is open.' : `${counted(open, 'problem is', 'problems are')} open.`,
	lede: 'What students say is wrong with a question. Nothing in it changes a grade: that is for you to decide.',
	open: 'Open',
	settled: 'Settled',
	said: (time: string, attempt: number) => `${time}, attempt ${attempt}`,
	settledAt: (time: string) => `Settled ${time}.`,
	answer: 'Their answer',
	settle: 'Mark as settled',
	settleThis: (name: string) => `: the report of ${name}`,
	reopen: 'Open again',
	noneTitle: 'Nobody has reported a problem',
	none: 'Students can report one from a question or its feedback. It then stands here, with the question.',
	back: 'To the results'
} as const;
