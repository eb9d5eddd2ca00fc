/** How long classes stay that nobody teaches any more. */

const DAY = 86_400_000;
/** How long a class stays in the trash, in days. */
export const TRASH_DAYS = 30;

/** When a class that was moved to the trash then is deleted for good. */
export function endOfTrash(trashedAt: Date): Date {
	return new Date(trashedAt.getTime() + TRASH_DAYS * DAY);
}

/** The latest moment of moving to the trash that makes a class deleted now. */
export function lastInTrash(now: Date): Date {
	return new Date(now.getTime() - TRASH_DAYS * DAY);
}

/** When a class that ended then is deleted with all work in it, where that is kept for so many days. */
export function endOfKeeping(endsAt: Date, days: number): Date {
	return new Date(endsAt.getTime() + days * DAY);
}

/** When a class in the trash is deleted: the trash does not keep it longer than its data may be kept. */
export function endInTrash(
	{ trashedAt, endsAt }: { readonly trashedAt: Date; readonly endsAt: Date | null },
	days: number
): Date {
	const ends = endOfTrash(trashedAt);
	const due = endsAt ? endOfKeeping(endsAt, days) : ends;
	return due < ends ? due : ends;
}
