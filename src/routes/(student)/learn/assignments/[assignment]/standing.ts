import type { StartDecision } from '$lib/lessons/availability';
import { words } from './words';

export interface Said {
	readonly title: string;
	readonly text: string;
}

/** What is said above the button, where something other than a plain start is so. */
export function sayStanding(
	start: StartDecision,
	{ isExcused, isTimeUp, opens }: { isExcused: boolean; isTimeUp: boolean; opens: string }
): Said | undefined {
	if (start.kind === 'start') {
		if (!start.isPractice) return undefined;
		return isExcused ? words.excused : words.closedPractice;
	}
	switch (start.why) {
		case 'withdrawn':
			return words.withdrawn;
		case 'upcoming':
			return { title: words.upcoming.title(opens), text: words.upcoming.text };
		case 'under way':
			return isTimeUp ? words.timeUp : words.underWay;
		case 'closed':
			return words.closed;
		case 'used up':
			return words.usedUp;
		case 'turned off':
			return words.turnedOff;
		case 'assigned':
			return words.assigned;
	}
}
