/** What is not saved yet, on this device: for a browser that is closed in the middle of a word. */
import type { Draft } from '$lib/lessons/draft';

export interface KeptDraft {
	/** What it was made from. */
	readonly revision: number;
	readonly document: Draft;
}

const keyOf = (id: string) => `underline-draft-${id}`;

/** Keeps a document until it is saved. Where the browser keeps nothing, the server alone does. */
export function keep(id: string, kept: KeptDraft): void {
	try {
		localStorage.setItem(keyOf(id), JSON.stringify(kept));
	} catch {
		// Full, or turned off: the next save is half a second away.
	}
}

export function readKept(id: string): KeptDraft | undefined {
	try {
		const kept = localStorage.getItem(keyOf(id));
		return kept === null ? undefined : (JSON.parse(kept) as KeptDraft);
	} catch {
		// Turned off, or not ours: there is nothing to put back.
		return undefined;
	}
}

export function forgetKept(id: string): void {
	try {
		localStorage.removeItem(keyOf(id));
	} catch {
		// Turned off: nothing was kept.
	}
}
