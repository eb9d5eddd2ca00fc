import type { Report } from '$lib/questions/models';

export const words = {
	classes: 'Classes',
	lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
	question: (number: number) => `Question ${number}`,
	lighter: 'lighter version',
	needed: (n: number, needed: number) => `${n} of ${needed} answers needed`,
	neededText:
		'What a class marked or chose is shown once enough students have handed in an answer to this question: with ' +
		'fewer it would say more about persons than about the class.',
	handedIn: (n: number) => (n === 1 ? '1 answer handed in.' : `${n} answers handed in.`),
	other: 'Answers to the question that stands here in the other version:',
	toLighter: 'the lighter version',
	toNormal: 'the normal version',
	ways: 'Questions',
	previous: 'Previous question',
	next: 'Next question',
	all: 'All results',
	print: 'Print'
};

/** What was found, in a sentence with its counts. It quotes nothing: no phrase is made bigger than it is. */
export function headlineOf(report: Report, n: number): string {
	switch (report.kind) {
		case 'choice': {
			const right = report.options.filter((option) => option.right);
			const [only] = right;
			if (only && right.length === 1) return `${only.count} of ${n} chose the right answer.`;
			const most = Math.max(...report.options.filter((option) => !option.right).map(({ count }) => count), 0);
			return `The right options were each chosen by at least ${Math.min(...right.map(({ count }) => count), n)} of ${n}, a wrong one by up to ${most}.`;
		}
		case 'highlight': {
			const { keys, accusers } = report;
			if (keys.length === 0) return `${n - accusers} of ${n} left this fair passage alone.`;
			const accused =
				accusers === 0 ? 'nobody accused fair words.' : `${accusers} of ${n} accused fair words.`;
			const [only] = keys;
			if (only && keys.length === 1) return `${only.found} of ${n} found the key, and ${accused}`;
			const known = keys.filter(({ found }) => 2 * found >= n).length;
			return `At least half the class found ${known} of ${keys.length} keys, and ${accused}`;
		}
	}
}
