import type { RewriteReport } from './report';

export const report = {
	headline: ({ plain }: Pick<RewriteReport, 'plain'>, n: number) =>
		`${plain} of ${n} left no charged word of the list.`,
	left: 'Charged words that the class left',
	leftNone: 'No charged word was left by three students or more.',
	finding: (plain: number, n: number) =>
		`${plain} of ${n} left no charged word of the list. The bars are words that at least three of them left, with their 95% interval.`,
	lost: 'Facts that went missing',
	lostFinding: (n: number) =>
		`How many of ${n} lost a number, a name or a quotation of the original, with the 95% interval.`,
	kinds: { numbers: 'A number', names: 'A name', quotes: 'A quotation' },
	wrote: (n: number) => (n === 1 ? '1 student wrote a sentence.' : `${n} students wrote a sentence.`),
	limits: 'A word list and a few rules see this. They grade nothing, and may be wrong both ways.',
	leftTable: { item: 'Word', by: 'Students' },
	lostTable: { item: 'Lost', by: 'Students' },
	model: 'One way to say it fairly'
} as const;
