import type { Discernment } from '$lib/lessons/results';
import type { Count } from '$lib/measure/rate';

const of = ({ k, n }: Count) => `${k} of ${n}`;

export const words = {
	title: (lesson: string) => `Feedback: ${lesson}`,
	handedIn: (time: string) => `Handed in ${time}`,
	late: 'after it was due',
	headline({ caught, accused }: Discernment): string {
		if (caught.n + accused.n === 0) return 'You handed in without an answer that could be judged.';
		const first =
			caught.n === 0 ? 'There was nothing to catch.' : `You caught ${of(caught)} slanted passages.`;
		if (accused.n === 0) return first;
		const second =
			accused.k === 0
				? accused.n === 1
					? 'You left the fair one alone.'
					: `You left all ${accused.n} fair ones alone.`
				: `You wrongly accused ${of(accused)} fair ones.`;
		return `${first} ${second}`;
	},
	rule: 'Catching slanted words is half of it. Leaving fair words alone is the other half.',
	score: (points: number) => `${points} of 100`,
	scoreHint: 'the mean over all questions, an open one counting 0',
	question: 'Question',
	result: 'Result',
	points: 'Points',
	noAnswer: 'no answer',
	read: 'Read why',
	nth: (number: number, count: number) => `Question ${number} of ${count}`,
	previous: 'Previous',
	next: 'Next',
	all: 'All questions',
	classTitle: 'Now the class',
	classCount: (n: number) => `${n} handed in an answer. Shown because you have answered.`,
	classWaits: (n: number, needed: number) =>
		`What the class answered is shown from ${needed} answers on; so far there ${n === 1 ? 'is' : 'are'} ${n}.`,
	home: 'Back to your lessons'
};
