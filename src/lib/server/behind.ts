/** Answers that an earlier key grades, after another one was published for those who came later. */
import { compareLessons, type LessonComparison } from '../lessons/correction';
import type { Correction, PublishedEdition } from '../lessons/standing-corrections';
import { listCorrections } from './editions';
import type { Db } from './db/store';
import { asCorrected, findNewestPublished, listPublished } from './lessons';
import { touchesAnswers } from './rescoring';

export interface Behind {
	readonly from: PublishedEdition;
	readonly comparison: LessonComparison;
	readonly correction: Correction;
}

/**
 * What would bring answers to older editions under the keys of the newest: a correction from the youngest edition
 * whose keys are others. undefined where the newest edition keys every question as those who answered are graded.
 */
export async function findBehind(
	db: Db,
	newest: PublishedEdition,
	corrections: readonly Correction[]
): Promise<Behind | undefined> {
	const lessonId = newest.lesson.id;
	for (const from of await listPublished(db, lessonId)) {
		if (from.number >= newest.number) continue;
		const { lesson } = asCorrected(from, corrections);
		const comparison = compareLessons({ from: lesson, to: newest.lesson });
		if (comparison.corrected.length === 0) continue;
		const about = { id: '', from, to: newest, makesEdition: false, reason: '' };
		const correction = { ...about, madeAt: new Date(0), undoneAt: null };
		const change = { before: corrections, after: [...corrections, correction] };
		if (await touchesAnswers(db, lessonId, change)) return { from, comparison, correction };
	}
	return undefined;
}

/** Whether students are graded by a key that the newest edition of a lesson no longer has. */
export async function isBehind(db: Db, lessonId: string): Promise<boolean> {
	const newest = await findNewestPublished(db, lessonId);
	if (!newest) return false;
	return (await findBehind(db, newest, await listCorrections(db, lessonId))) !== undefined;
}
