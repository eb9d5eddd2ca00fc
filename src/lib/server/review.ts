/**
 * Review today: what is due to a student again, and the practice attempts in which it comes back. They are self-study
 * (docs/decisions/0007-review-today.md).
 */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { localTime } from '../lessons/class-time';
import { stepsOf, type Lesson, type Version } from '../lessons/lesson';
import { returningTechniques, type ReturningTechnique } from '../lessons/review-cards';
import { planReview, type ReviewPlan } from '../lessons/review-plan';
import { REVIEW_ID, reviewItems } from '../lessons/review-pool';
import { handIn, startAttempt } from './attempts';
import type { Db, Store } from './db/store';
import { findNewestEdition, loadEdition, type Edition } from './lessons';
import { releasedEvidence } from './own-evidence';
import type { Student } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { accessIn, listOwnClasses, openEdition, type SelfStudyAccess } from './self-study';
import { listToBeDone } from './self-study-bar';

export interface Review {
	/** Whether a class of theirs lets them begin. */
	readonly access: SelfStudyAccess;
	/** Every technique they have answered on, the most overdue first. */
	readonly techniques: readonly ReturningTechnique[];
	/** By the clock of their class: `2026-01-06`. */
	readonly today: string;
	/** The attempt that was begun today and is not handed in. */
	readonly underWay: string | undefined;
}

/** What comes back to a student, and when. Nothing of work that is not released is in it. */
export async function readReview(store: Store, student: Student, now: Date): Promise<Review> {
	const classes = await listOwnClasses(store.read, student);
	const dayOf = daysIn(classes[0]?.timeZone);
	const rows = await releasedEvidence(store.read, student, now);
	const open = await listUnderWay(store.read, student);
	return {
		access: accessIn(classes),
		today: dayOf(now),
		techniques: returningTechniques(rows, dayOf, now),
		underWay: open.find(({ startedAt }) => dayOf(startedAt) === dayOf(now))?.id
	};
}

/** What a review that is begun now would ask; undefined while there is nothing to ask. */
export async function planToday(store: Store, student: Student, now: Date): Promise<ReviewPlan | undefined> {
	const pool = await findNewestEdition(store, REVIEW_ID);
	const plan = pool && (await planFrom(store, student, pool, now));
	return plan && plan.stepIds.length > 0 ? plan : undefined;
}

/**
 * Begins a review, or gives the one that was begun today; one that was left on an earlier day is handed in.
 * @returns the attempt's id. @throws HttpError 404 when there is nothing to ask, 409 when no class lets them.
 */
export async function startReview(store: Store, student: Student, now: Date): Promise<string> {
	const { access, underWay } = await readReview(store, student, now);
	if (underWay) return underWay;
	if (access !== 'open') refuseConflict('Reviews are turned off in your class. Nobody can start one now.');
	const pool = (await findNewestEdition(store, REVIEW_ID)) ?? refuseNotFound();
	const { stepIds: chosen } = await planFrom(store, student, pool, now);
	if (chosen.length === 0) refuseNotFound('There is nothing to review.');
	for (const { id } of await listUnderWay(store.read, student)) await handIn(store, student, id, now);
	const assignmentId = await store.write((tx) => openEdition(tx, student, pool, now));
	return startAttempt(store, student, { assignmentId, lighter: false, chosen }, now);
}

async function planFrom(store: Store, student: Student, pool: Edition, now: Date): Promise<ReviewPlan> {
	const db = store.read;
	const { techniques, today } = await readReview(store, student, now);
	const barred = await passagesToBeDone(db, student, now);
	const namesOf = (isDue: boolean) =>
		techniques.filter((one) => one.isDue === isDue).map(({ technique }) => technique);
	return planReview({
		items: reviewItems(pool.lesson).filter(({ passageId }) => !barred.has(passageId)),
		...{ due: namesOf(true), others: namesOf(false) },
		met: await passagesMet(db, student),
		// The page foretells what the button does.
		seed: `${student.id}/${today}`
	});
}

/** The passages of what a teacher has given them and whose key is not open to them: a review would show it. */
async function passagesToBeDone(db: Db, student: Student, now: Date): Promise<ReadonlySet<string>> {
	const editionIds = await listToBeDone(db, student, now);
	const editions = await Promise.all(editionIds.map((id) => loadEdition(db, id)));
	return new Set(editions.flatMap(({ lesson }) => lesson.passages.map(({ id }) => id)));
}

/** Every passage in the steps of an attempt of theirs, answered or not, and when the last such attempt began. */
async function passagesMet(db: Db, student: Student): Promise<ReadonlyMap<string, Date>> {
	const { attempts } = db.tables;
	const rows = await db
		.select()
		.from(attempts)
		.where(eq(attempts.accountId, student.id))
		.orderBy(asc(attempts.startedAt));
	const met = new Map<string, Date>();
	for (const row of rows) {
		const { lesson } = await loadEdition(db, row.editionId);
		for (const id of passagesIn(lesson, row)) met.set(id, row.startedAt);
	}
	return met;
}

function passagesIn(lesson: Lesson, version: Version): string[] {
	return stepsOf(lesson, version).flatMap((step) => {
		if (step.kind === 'reading') return [];
		return (step.kind === 'question' ? step.question.passage : step.passage) ?? [];
	});
}

/** The reviews that a student has begun and not handed in, the newest first. */
async function listUnderWay(db: Db, student: Student): Promise<{ id: string; startedAt: Date }[]> {
	const { attempts, editions } = db.tables;
	return db
		.select({ id: attempts.id, startedAt: attempts.startedAt })
		.from(attempts)
		.innerJoin(editions, eq(editions.id, attempts.editionId))
		.where(
			and(
				...[eq(attempts.accountId, student.id), isNull(attempts.handedInAt)],
				eq(editions.lessonId, REVIEW_ID)
			)
		)
		.orderBy(desc(attempts.startedAt));
}

/** Names the day of a moment where a student lives: `2026-01-06`. */
function daysIn(timeZone = 'UTC'): (moment: Date) => string {
	return (moment) => localTime(moment, timeZone).slice(0, 10);
}
