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

/** Whether the data of a class that ended then should be deleted by now, where they are kept for so many days. */
export function isDueForDeletion(endsAt: Date, days: number, now: Date): boolean {
	return now.getTime() - endsAt.getTime() >= days * DAY;
}
