/**
 * Saves that come again. While an attempt is open, the reply to each is kept under its key; once it is handed in what
 * was acknowledged stands in the answer itself, and the keys go.
 */
import { isDeepStrictEqual } from 'node:util';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SaveRefusal, SaveReply, SaveRequest } from '../lessons/saving';
import type { Answer, BoundQuestion } from '../questions/models';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { sha256 } from './ids';
import { refuseInvalid } from './refusals';

/** What came of a save: the reply, and the status it is sent with. */
export type SaveOutcome =
	{ readonly status: 200; readonly body: SaveReply } | { readonly status: 409; readonly body: SaveRefusal };

/** A fingerprint of what a save says. When it was made is not part of it. */
export function hashOf({ heard: _heard, elapsedMs: _elapsed, key: _key, ...content }: SaveRequest): string {
	return sha256(JSON.stringify(content));
}

const outcomeSchema = z.object({ status: z.union([z.literal(200), z.literal(409)]), body: z.unknown() });

/** The reply of then. @throws HttpError 422 when the key was used for something else. */
export function repeatReply(
	{ requestHash, response }: Pick<Row<'saves'>, 'requestHash' | 'response'>,
	hash: string
): SaveOutcome {
	if (requestHash !== hash) refuseInvalid('This key was used for another answer.');
	// Written by this module, in this shape.
	return outcomeSchema.parse(response) as SaveOutcome;
}

/** Keeps the reply, to give it again. */
export async function keepReply(
	tx: Db,
	save: Pick<Row<'saves'>, 'attemptId' | 'key' | 'requestHash'>,
	response: SaveOutcome,
	now: Date
): Promise<void> {
	await putReply(tx).execute({ ...save, response, createdAt: now });
}

const putReply = prepared((db) => {
	return db
		.insert(db.tables.saves)
		.values({
			...{ attemptId: sql.placeholder('attemptId'), key: sql.placeholder('key') },
			...{ requestHash: sql.placeholder('requestHash'), response: sql.placeholder('response') },
			createdAt: sql.placeholder('createdAt')
		})
		.prepare('put_reply');
});

/** Forgets the keys of an attempt: it is handed in. */
export async function dropReplies(tx: Db, attemptId: string): Promise<void> {
	await dropKept(tx).execute({ attempt: attemptId });
}

const dropKept = prepared((db) => {
	const { saves } = db.tables;
	return db
		.delete(saves)
		.where(eq(saves.attemptId, slot(saves.attemptId, 'attempt')))
		.prepare('drop_replies');
});

const BATCH = 200;

/** Forgets the keys of attempts that were handed in by a build that kept them, some at a time. */
export async function dropLeftReplies(store: Store): Promise<void> {
	const { attempts, saves } = store.read.tables;
	for (;;) {
		const left = await store.read
			.selectDistinct({ id: saves.attemptId })
			.from(saves)
			.innerJoin(attempts, eq(attempts.id, saves.attemptId))
			.where(isNotNull(attempts.handedInAt))
			.limit(BATCH);
		if (left.length === 0) return;
		await store.write(async (tx) => {
			for (const { id } of left) await dropReplies(tx, id);
		});
	}
}

/** Whether what a save says is stored already, under the revision it names: then storing it changed nothing. */
export function isAgain(
	{ request, bound, answer }: { request: SaveRequest; bound: BoundQuestion; answer: Answer },
	stored: Row<'answers'>
): boolean {
	return (
		stored.revision === request.revision &&
		stored.confidence === request.confidence &&
		stored.certainty === request.certainty &&
		stored.flagged === request.flagged &&
		stored.hints >= request.hints &&
		(stored.givenAt !== null) === (request.give && bound.isGiven(answer)) &&
		isDeepStrictEqual(bound.readStored(stored.value), answer)
	);
}
