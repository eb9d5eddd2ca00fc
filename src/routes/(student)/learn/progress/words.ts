import { masteryWords } from '$lib/charts/mastery-words';
import type { ExtraTime } from '$lib/lessons/availability';
import type { Discernment } from '$lib/lessons/results';
import type { Count } from '$lib/measure/rate';

/** Fewer than these are shown as counts and make no share. */
export const ENOUGH = 5;

const of = ({ k, n }: Count) => `${k} of ${n}`;
const percent = ({ k, n }: Count) => `${Math.round((k / n) * 100)}%`;

export const words = {
	title: 'Your progress',
	none: 'Nothing is handed in yet.',
	headline({ caught, accused }: Discernment): string {
		if (caught.n + accused.n === 0) return 'There is nothing to count yet.';
		if (caught.n === 0) return `You wrongly accused ${of(accused)} fair passages.`;
		const first = `You caught ${of(caught)} slanted passages`;
		return accused.n === 0 ? `${first}.` : `${first} and wrongly accused ${of(accused)} fair ones.`;
	},
	lede: 'This counts your first look at each passage, in work whose feedback you can read.',
	home: 'Your lessons',

	techniques: 'Technique by technique',
	finding: (enough: number, all: number) => {
		if (enough === 0)
			return 'So far there are too few passages to say which techniques you see well: it takes five to catch and five fair ones of each.';
		return enough === all
			? 'What you caught of each technique, and how often you took fair words for it. High and low together are good.'
			: `For ${enough} of ${all} techniques there are enough answers to say something; for the others, too few.`;
	},
	caught: 'Caught',
	accused: 'Wrongly accused',
	caughtOf: (count: Count) => `${of(count)} caught`,
	accusedOf: (count: Count) => `${of(count)} wrongly accused`,
	share: (count: Count) => (count.n < ENOUGH ? 'too few to say' : percent(count)),
	noneOf: { caught: 'none to catch yet', accused: 'no fair passage yet' },
	technique: 'Technique',
	tableCount: (count: Count) =>
		count.n === 0
			? '–'
			: count.n < ENOUGH
				? `${of(count)}, too few to say`
				: `${of(count)} (${percent(count)})`,
	answers: (n: number) => (n === 1 ? 'from one answer' : `from ${n} answers`),
	states: 'What the three states mean',
	noState: masteryWords.unmeasured,
	legend:
		'One square for each. Filled: caught. Crossed out: wrongly accused. Open: missed, or rightly left alone.',
	empty:
		'When you have handed in a lesson and can read its feedback, it is counted here. You see what you caught and what you wrongly accused, technique by technique.',
	toLessons: 'Go to your lessons',

	attempts: 'Your attempts',
	lesson: 'Lesson',
	lessonNumber: (n: number) => `Lesson ${n}`,
	attempt: (n: number) => `Attempt ${n}`,
	practice: 'practice, without credit',
	onYourOwn: 'on your own',
	date: 'Date',
	started: (time: string) => `Started ${time}`,
	handedIn: (time: string) => `Handed in ${time}`,
	state: 'State',
	score: 'Score',
	scoreOf: (points: string) => `${points} of 100`,
	waiting: 'waiting for your teacher',
	later: 'with the feedback',

	checks: {
		title: 'Before and after the course',
		finding: (n: number) =>
			n === 1
				? 'One check is too few passages to say how well you see, in a number. These are its counts.'
				: 'Two checks are too few passages to say whether you have changed: what looks like more or less can be chance.',
		check: 'Check',
		form: { A: 'Before the lessons', B: 'After the lessons' },
		technique: 'Technique recognized',
		techniqueOf: ({ k, n }: Count) => `${k} of ${n} slanted`,
		fair: 'Fair recognized',
		fairOf: ({ k, n }: Count) => `${n - k} of ${n} fair`,
		all: 'Correct in all',
		allOf: (right: number, passages: number) => `${right} of ${passages}`,
		open: (judged: number, passages: number) => `judged ${judged} of ${passages}`,
		lean: 'Lean',
		leans: (suspicious: number, trusting: number) => {
			if (suspicious > 0) return `suspicious: called ${suspicious} more than half slanted`;
			return trusting > 0 ? `trusting: called ${trusting} more than half fair` : 'neither way';
		},
		noLean: 'not said where passages are open'
	},

	seen: {
		title: 'What your teacher sees',
		text:
			'All of it, class by class. Beside this your teacher sees your answers to what they assigned, with the times at ' +
			'which you began and handed in. What you do on your own, reviews included, they do not see.',
		skills: 'Your row in the class’s grid',
		noSkills: 'Nothing yet.',
		grades: 'Your grades',
		noGrades: 'None yet.',
		toGrade: 'waiting for your teacher',
		notes: 'Notes on you',
		noNotes: 'None.',
		time: 'Extra time',
		extraTime: (extra: ExtraTime | null) => {
			if (extra === null) return 'None set.';
			return extra === 'untimed' ? 'You have no time limits.' : `You have ${extra} times the time.`;
		},
		overrides: 'Only for you',
		noOverrides: 'Nothing in a single assignment.',
		reason: (set: string) => `Your teacher’s reason, ${set}:`,
		waiting: 'Not here yet',
		unreleased: (n: number) =>
			`${n === 1 ? 'One attempt of yours is' : `${n} attempts of yours are`} handed in, and the feedback is not released. Your teacher may see already what came of it; it is added here when you can read it.`
	}
};
