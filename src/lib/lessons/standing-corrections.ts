/** What stands of the corrections of a lesson, and how each of its editions reads with them. */
import { correctLesson, keyedOtherwise, type LessonChange } from './correction';
import type { Lesson } from './lesson';

/** An edition as it was published. */
export interface PublishedEdition {
	readonly id: string;
	readonly number: number;
	readonly lesson: Lesson;
}

/**
 * A correction: from the newest edition when it was made to the one that it made; or, of a key that was published
 * before anybody thought of the answers there were, from an older edition to the newest.
 */
export interface Correction {
	readonly id: string;
	readonly from: PublishedEdition;
	readonly to: PublishedEdition;
	/** Whether it made `to`; otherwise that was out before. */
	readonly makesEdition: boolean;
	readonly reason: string;
	readonly madeAt: Date;
	readonly undoneAt: Date | null;
}

/** Where the key that a question is scored by comes from, if not from the edition it was asked in. */
export interface KeySource {
	readonly editionId: string;
	/** What is told to those who answered; undefined where a correction was undone. */
	readonly correction: Pick<Correction, 'id' | 'reason' | 'madeAt'> | undefined;
}

export interface Reading {
	/** What was asked, with the keys that hold now. */
	readonly lesson: Lesson;
	/** By question id; without those whose own key holds. */
	readonly keySources: ReadonlyMap<string, KeySource>;
}

/**
 * An edition with the keys that hold. A correction that stands holds for every earlier edition; of one that was
 * undone, the edition it made has the keys of before. `corrections` of this lesson, in the order they were made in.
 */
export function readCorrected(edition: PublishedEdition, corrections: readonly Correction[]): Reading {
	const keySources = new Map<string, KeySource>();
	let { lesson } = edition;
	for (const correction of corrections) {
		const change = changeFor(edition, correction, corrections);
		if (!change) continue;
		const next = correctLesson(lesson, change);
		for (const id of keyedOtherwise(lesson, next)) keySources.set(id, sourceOf(correction));
		lesson = next;
	}
	return { lesson, keySources };
}

function changeFor(
	edition: PublishedEdition,
	correction: Correction,
	all: readonly Correction[]
): LessonChange | undefined {
	const [from, to] = [correction.from.lesson, correction.to.lesson];
	if (!correction.undoneAt) return edition.number < correction.to.number ? { from, to } : undefined;
	const isOfIts = correction.makesEdition && edition.id === correction.to.id;
	return isOfIts && isUndone(edition, all) ? { from: to, to: from } : undefined;
}

/** Whether an edition was made by a correction that does not stand any more. */
export function isUndone({ id }: Pick<PublishedEdition, 'id'>, corrections: readonly Correction[]): boolean {
	const own = corrections.filter(({ to, makesEdition }) => makesEdition && to.id === id);
	return own.length > 0 && own.every(({ undoneAt }) => undoneAt !== null);
}

function sourceOf({ id, from, to, reason, madeAt, undoneAt }: Correction): KeySource {
	if (undoneAt) return { editionId: from.id, correction: undefined };
	return { editionId: to.id, correction: { id, reason, madeAt } };
}
