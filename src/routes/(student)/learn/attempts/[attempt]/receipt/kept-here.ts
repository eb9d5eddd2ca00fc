import { openKept } from '$lib/client/answer-queue/kept';
import type { AnswerFile, AnswerFileEntry } from '$lib/lessons/answer-file';

/** Whose attempt it is, and up to which revision the server has each answer. */
export interface Delivered {
	readonly attemptId: string;
	readonly ownerId: string;
	readonly ticket: string;
	/** The server's time, in milliseconds. */
	readonly now: number;
	readonly stored: readonly Pick<AnswerFileEntry, 'questionId' | 'tryNumber' | 'revision'>[];
}

/**
 * What was entered in an attempt on this device and never reached the server; undefined where there is nothing.
 * @throws DOMException where the browser keeps nothing.
 */
export async function findKeptHere(delivered: Delivered): Promise<AnswerFile | undefined> {
	const { attemptId, ownerId, ticket, now, stored } = delivered;
	const kept = await openKept(ownerId, attemptId, now);
	const { changes } = await kept.find();
	const newest = new Map<string, AnswerFileEntry>();
	for (const change of changes) {
		const { questionId, tryNumber, revision, value, confidence, certainty, flagged, hints } = change;
		const entry = { questionId, tryNumber, revision, value, confidence, certainty, flagged, hints };
		const isStored = stored.some(
			(one) => one.questionId === questionId && one.tryNumber === tryNumber && one.revision >= revision
		);
		if (!isStored) newest.set(`${tryNumber} ${questionId}`, entry);
	}
	const entries = [...newest.values()];
	return entries.length > 0 ? { version: 1, attemptId, ownerId, ticket, entries } : undefined;
}
