/** What can be undone, kept in this tab over a visit to the bank: what is taken there is one more change. */
import { record, type History } from '$lib/authoring/history';
import type { Draft } from '$lib/lessons/draft';
import { shownBy } from './place';

/** A lesson as it is stored. */
interface Stored {
	readonly revision: number;
	readonly document: Draft;
}

export interface KeptHistory {
	/** In which its present was stored. */
	readonly revision: number;
	readonly history: History<Draft>;
}

/** Steps that are kept either way: a tab holds some megabytes. */
const MOST_KEPT = 20;

const keyOf = (id: string) => `underline-history-${id}`;

export function keepHistory(id: string, { revision, history }: KeptHistory): void {
	const { past, future } = history;
	const kept = { ...history, past: past.slice(-MOST_KEPT), future: future.slice(0, MOST_KEPT) };
	try {
		sessionStorage.setItem(keyOf(id), JSON.stringify({ revision, history: kept }));
	} catch {
		// Full, or turned off: undoing begins anew, as after closing the page.
	}
}

/** Reads it once. */
export function takeHistory(id: string): KeptHistory | undefined {
	try {
		const kept = sessionStorage.getItem(keyOf(id));
		sessionStorage.removeItem(keyOf(id));
		return kept === null ? undefined : (JSON.parse(kept) as KeptHistory);
	} catch {
		// Turned off, or not ours.
		return undefined;
	}
}

/**
 * The history to go on with; `hash` is the part of the address that shows what was taken. undefined where somebody
 * else has changed the lesson since: that is not the author's to undo unseen. `now` in ms.
 */
export function resumed(
	{ revision, history }: KeptHistory,
	stored: Stored,
	hash: string,
	now: number
): History<Draft> | undefined {
	if (stored.revision === revision) return { ...history, present: stored.document };
	const shown = shownBy(hash, stored.document);
	const isTaken = shown.on === 'step' && history.present.steps.every(({ step }) => step.id !== shown.id);
	// Each by itself, however soon after another.
	return isTaken && stored.revision === revision + 1
		? record(history, stored.document, `bank ${shown.id}`, now)
		: undefined;
}
