/** What of an assignment decides when it can be taken. */
export interface Window {
	readonly opensAt: Date;
	readonly dueAt: Date;
}

/** `late`: past due; it can still be taken, and says so. */
export type Availability = 'upcoming' | 'open' | 'late';

/** Where an assignment stands at a moment. It opens and falls due at the very instants named. */
export function availabilityOf({ opensAt, dueAt }: Window, now: Date): Availability {
	if (now < opensAt) return 'upcoming';
	return now < dueAt ? 'open' : 'late';
}

/** Whether an attempt may be started. */
export function canStart(window: Window, now: Date): boolean {
	return availabilityOf(window, now) !== 'upcoming';
}
