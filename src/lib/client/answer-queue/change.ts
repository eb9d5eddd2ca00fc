import type { Entry, SaveRequest } from '../../lessons/saving';
import type { Answer } from '../../questions/models';

/**
 * One logical change on its way to the server. While it waits, a newer one of the same question and try takes its
 * place; once it was sent it stays as it is, until the server has answered it. `revision` is one more than the
 * revision it started from.
 */
export interface Change extends Omit<SaveRequest, 'value'> {
	readonly value: Answer | null;
	/** `refused`: it is not sent again, and is kept so that nothing typed is lost. */
	readonly state: 'waiting' | 'sent' | 'refused';
	/** Orders what is kept on the device, in milliseconds; never sent. */
	readonly made: number;
	/** Why it was refused. */
	readonly message?: string;
}

/** A question and a try: what a row on the server stands for. */
export interface Slot {
	readonly questionId: string;
	readonly tryNumber: number;
}

export function slotOf({ questionId, tryNumber }: Slot): string {
	return `${tryNumber} ${questionId}`;
}

/** Whether two entries say the same. */
export function isSameEntry(one: Entry, other: Entry): boolean {
	return contentOf(one) === contentOf(other);
}

function contentOf({ value, confidence, certainty, flagged, hints }: Entry): string {
	return JSON.stringify([inOrder(value), confidence, certainty, flagged, hints]);
}

/** The same value with the keys of its objects in order: the server may have read and written it anew. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, inOrder(inner)]);
}

/** What is sent for a change. */
export function requestOf({
	state: _state,
	made: _made,
	message: _message,
	...request
}: Change): SaveRequest {
	return request;
}

/** `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
