/** What the server says of a session: how long it lasts, and whether using it puts the end off. */
export interface Asked {
	readonly seconds: number;
	readonly isFinal: boolean;
}

export interface Next {
	readonly stage: 'quiet' | 'warning' | 'final' | 'over';
	/** When to ask again. */
	readonly seconds: number;
}

/** Two minutes before its end, and a little for the way there. */
const WARN_BEFORE = 125;
/** Browsers' timers go no further than 24 days. */
const LONGEST = 24 * 3600;

/** What to show, and when to ask again; `asked` is undefined when there was no answer. */
export function askLater(asked: Asked | undefined): Next {
	if (!asked) return { stage: 'quiet', seconds: 30 };
	const { seconds, isFinal } = asked;
	if (seconds <= 0) return { stage: 'over', seconds: LONGEST };
	if (seconds > WARN_BEFORE) return { stage: 'quiet', seconds: Math.min(LONGEST, seconds - WARN_BEFORE + 5) };
	// Somebody may extend it in another tab: then this one takes its warning back.
	return { stage: isFinal ? 'final' : 'warning', seconds: Math.min(20, seconds + 1) };
}
