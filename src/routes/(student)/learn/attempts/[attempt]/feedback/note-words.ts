import { number, points } from '../../../points';
import type { Certainty, Confidence } from './answer-notes';

const plural = new Intl.PluralRules('en-US');
const one = (n: number) => plural.select(n) === 'one';

const LEVELS = ['guessing', 'leaning', 'fairly sure', 'certain'];
const OUTCOMES = { right: 'right', 'partly right': 'partly right', wrong: 'not right' };

export const words = {
	heading: 'Your answer',
	points: (score: number) => `${points(score)} of 100 points`,
	short: (score: number) => points(score),
	waiting: 'waiting for your teacher',
	waitingText: 'A person grades this answer. Until then it is not in your score.',
	'to rate': 'yours to rate',
	rated: 'rated by you',
	toRateText: 'No machine grades this answer. Compare it with the model answer, and rate it yourself.',
	ratedText: 'Your rating is for you: it is not in your score.',
	noAnswer: 'no answer',
	noAnswerText: 'A question without an answer counts 0.',
	leftOut: 'left out',
	leftOutText: 'It was delivered late, and your teacher has left it out. It counts as no answer.',
	deliveredLate: 'Delivered late: it was made before time was up, and arrived after it.',
	hints: (n: number) =>
		one(n) ? 'You opened one hint. It cost nothing.' : `You opened ${n} hints. They cost nothing.`,
	confidence: ({ percent, level, outcome }: Confidence) =>
		`You said ${LEVELS[level] ?? ''} (${percent}%), and it was ${OUTCOMES[outcome]}.`,
	certainty: ({ said, mark }: Certainty) =>
		said === null
			? `You did not say how certain you were, which counts as 1: ${number(mark)} points (3 at most).`
			: `You said certainty ${said}: ${number(mark)} points (3 at most).`,
	corrected: 'The key was corrected',
	correctedWhy: (reason: string) =>
		`After you had answered, its author corrected what counts as right here: ${reason}`,
	correctedMoved: (before: number, now: number) =>
		`From the same answer you now get ${points(now)} points instead of ${points(before)}.`,
	correctedSame: 'Your points stay as they were.',
	laterTries: 'Further tries',
	later: (n: number, score: number | null) =>
		score === null ? `Try ${n}: not graded` : `Try ${n}: ${points(score)} of 100`,
	firstCounts: 'The first try counts.',
	teacher: 'Your teacher',
	graded: 'Graded by your teacher.',
	changed: (before: number) => `Your teacher changed this grade; it was ${points(before)} of 100.`,
	reason: (reason: string) => `Why: ${reason}`,
	rubric: 'Your teacher’s rating',
	marks: {
		changed: 'changed by your teacher',
		comment: 'with a comment',
		late: 'delivered late',
		corrected: 'corrected'
	}
};
