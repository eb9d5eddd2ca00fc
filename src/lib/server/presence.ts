/**
 * Who has an attempt open at this moment, and at which step. It lives in this process only: nothing of it is stored,
 * and when a page goes it is forgotten.
 */
import { announce } from './live';

/** One open page of an attempt. */
export interface Presence {
	readonly assignmentId: string;
	readonly studentId: string;
	/** From 1; undefined on the overview. */
	readonly step: number | undefined;
}

const open = new Map<string, Set<Presence>>();

/** Somebody opened a page of an attempt. @returns what to call when the page is gone. */
export function enter(presence: Presence): () => void {
	const { assignmentId } = presence;
	const pages = open.get(assignmentId) ?? new Set();
	// The same page twice, in two tabs, is two pages.
	const page = { ...presence };
	open.set(assignmentId, pages.add(page));
	announce(assignmentId);
	return () => {
		if (!pages.delete(page)) return;
		if (pages.size === 0 && open.get(assignmentId) === pages) open.delete(assignmentId);
		announce(assignmentId);
	};
}

/** By student id, the page each opened last. */
export function presencesAt(assignmentId: string): ReadonlyMap<string, Presence> {
	return new Map([...(open.get(assignmentId) ?? [])].map((page) => [page.studentId, page]));
}
