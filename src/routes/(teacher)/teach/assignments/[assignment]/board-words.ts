import type { SeatState, Tally, Whereabouts } from '$lib/lessons/board';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

/** What a board says. */
export const words = {
	title: 'Right now',
	live: 'Live',
	asking: (time: string) => `Updated ${time}`,
	cutOff: (time: string) => `No connection. As of ${time}`,
	plain: (time: string) => `As of ${time}. Reload for news.`,
	projector: 'Without names, for the projector',
	withNames: 'Back to the results, with names',

	states: {
		'not started': 'not started',
		working: 'working',
		'time up': 'time is up',
		waiting: 'waiting for your grade',
		'handed in': 'handed in'
	} satisfies Record<SeatState, string>,
	headline: (tally: Tally) => {
		const { working, 'not started': ahead } = tally;
		const done = tally['handed in'] + tally.waiting;
		const all = done + working + ahead + tally['time up'];
		if (all === 0) return 'Nobody is in this class yet.';
		if (done === all) return `All ${all} have handed in.`;
		if (working === 0 && done === 0) return `Nobody has started yet: ${all} to come.`;
		return `${done} of ${all} have handed in, ${working} ${working === 1 ? 'is' : 'are'} working.`;
	},
	group: (state: SeatState, count: number) => `${count} ${words.states[state]}`,
	excused: 'excused',

	at: (at: Whereabouts): string => {
		switch (at.kind) {
			case 'question':
				return `at question ${at.number}`;
			case 'reading':
				return at.number === undefined
					? 'reading, after the last question'
					: `reading, before question ${at.number}`;
			case 'overview':
				return 'looking it over';
			case 'away':
				return 'page not open';
		}
	},
	answered: (k: number, n: number) => `${k} of ${n} answered`,
	left: (minutes: number) => (minutes <= 0 ? 'time is up' : `${minutes} min left`),
	place: (key: string) => `Place ${key}`,
	times: 'Times',
	timesOf: (name: string) => `Times for ${name}`,
	placesNote: 'The order of the places is random and tells nothing.',
	nobodyWorks: 'Nobody is at work at the moment.',

	more: {
		text: 'More time for everybody at work:',
		minutes: (minutes: number) => `${minutes} minutes`,
		reason: 'More time for everybody at work',
		unknown: 'Choose 5, 10 or 15 minutes.',
		given: (minutes: number, students: number) =>
			students === 0
				? 'Nobody is at work with a time limit any more. Nothing was changed.'
				: `${counted(students, 'student has', 'students have')} ${minutes} minutes more.`
	}
};
