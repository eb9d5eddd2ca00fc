/** How long a session lasts. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Without a request, and at most, in milliseconds. Whoever is remembered has a second factor. */
const LIMITS = {
	student: { idle: 60 * MINUTE, absolute: 8 * HOUR },
	teacher: { idle: 60 * MINUTE, absolute: 12 * HOUR },
	remembered: { idle: 30 * DAY, absolute: 30 * DAY }
} as const;

/** The longest that a session lasts, whoever has it: a browser need not keep its cookie longer. */
export function longestOf(isRemembered: boolean): number {
	return LIMITS[isRemembered ? 'remembered' : 'teacher'].absolute;
}

export interface SessionTimes {
	readonly createdAt: Date;
	readonly lastSeenAt: Date;
	readonly isRemembered: boolean;
}

/** When a session ends, if nobody uses it before. `isFinal`: no use puts that off. */
export function endOf(
	{ createdAt, lastSeenAt, isRemembered }: SessionTimes,
	role: 'student' | 'teacher'
): { readonly at: Date; readonly isFinal: boolean } {
	const { idle, absolute } = LIMITS[isRemembered ? 'remembered' : role];
	const [idleEnd, finalEnd] = [lastSeenAt.getTime() + idle, createdAt.getTime() + absolute];
	return { at: new Date(Math.min(idleEnd, finalEnd)), isFinal: finalEnd <= idleEnd };
}
