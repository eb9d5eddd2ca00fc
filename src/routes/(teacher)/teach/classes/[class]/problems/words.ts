import { sayLesson } from '$lib/lessons/words';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	classes: 'Classes',
	title: 'Problems reported from lessons on their own',
	headline: (open: number) =>
		open === 0 ? 'No problem is open.' : `${counted(open, 'problem is', 'problems are')} open.`,
	lede: 'What students who took a lesson on their own say is wrong with a question. Their answers are not shown.',
	open: 'Open',
	settled: 'Settled',
	lesson: sayLesson,
	settledAt: (time: string) => `Settled ${time}.`,
	settle: 'Mark as settled',
	settleThis: (name: string) => `: the report of ${name}`,
	reopen: 'Open again',
	noneTitle: 'Nobody has reported a problem',
	none: 'A student who takes a lesson on their own can report one from a question. It then stands here.',
	back: 'To the class'
} as const;
