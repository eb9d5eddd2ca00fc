/** Corrects the keys of a lesson for everybody who answered it, and takes a correction back. */
import { eq } from 'drizzle-orm';
import { compareLessons, type LessonComparison } from '../lessons/correction';
import { findQuestion, type Lesson } from '../lessons/lesson';
import type { Correction, PublishedEdition } from '../lessons/standing-corrections';
import { readReason } from './attempt-log';
import { writeChange } from './audit-changes';
import { findBehind } from './behind';
import { recordCorrected } from './correction-events';
import type { Db, Store } from './db/store';
import { editorIds } from './editors';
import { listCorrections } from './editions';
import { newId } from './ids';
import { keepGrades, listKept, restore, storeGrades } from './kept-grades';
import { findNewestPublished, publishLesson } from './lessons';
import { announce } from './live';
import { can, type Teacher } from './policy';
import { recountQuestions } from './recount-questions';
import { refuseConflict, refuseInvalid, refuseNotFound } from './refusals';
import { rescore, type Regrade } from './rescoring';
import { showLesson } from './taken-works';

/** How long a correction can be undone. */
const UNDO_DAYS = 30;
const DAY = 86_400_000;

/** A lesson, and what it is to say from now on. */
export interface NewLesson {
	readonly lessonId: string;
	readonly lesson: Lesson;
}

export type CorrectionOutcome =
	| { readonly kind: 'applied'; readonly id: string }
	| { readonly kind: 'needs reason' }
	/** No key is another one for those who answered. */
	| { readonly kind: 'nothing to correct' };

/** A change that can be made: the newest edition, and what follows it; or an older one, and the newest. */
export interface Proposal {
	readonly from: PublishedEdition;
	/** The newest edition, where it has the keys already that answers to older ones are to be graded by. */
	readonly isOut: PublishedEdition | undefined;
	readonly comparison: LessonComparison;
	readonly corrections: readonly Correction[];
	/** As the corrections would stand. */
	readonly after: readonly Correction[];
}

/** Whether a teacher may correct the keys of a lesson: whoever writes it. The course is nobody's to correct. */
export async function mayCorrect(db: Db, teacher: Teacher, lessonId: string): Promise<boolean> {
	return can(teacher, 'edit', { editorIds: await editorIds(db, lessonId) });
}

/** @throws HttpError 404 not theirs, or never published · 409 about a text that is taken down · 422 another lesson */
export async function propose(
	db: Db,
	teacher: Teacher,
	{ lessonId, lesson }: NewLesson,
	now: Date
): Promise<Proposal> {
	const newest = await findNewestPublished(db, lessonId);
	if (!newest || !(await mayCorrect(db, teacher, lessonId))) refuseNotFound();
	if (lesson.id !== lessonId) refuseInvalid('That is another lesson.');
	const corrections = await listCorrections(db, lessonId);
	const comparison = compareLessons({ from: newest.lesson, to: lesson });
	const behind = comparison.corrected.length === 0 && (await findBehind(db, newest, corrections));
	if (behind) {
		const { from, correction } = behind;
		await refuseTaken(db, from.lesson, newest.lesson, behind.comparison);
		const after = [...corrections, { ...correction, madeAt: now }];
		return { from, isOut: newest, comparison: behind.comparison, corrections, after };
	}
	// Not published yet: without an id, as the next of all.
	const to = { id: '', number: Infinity, lesson };
	const made = { id: '', from: newest, to, makesEdition: true, reason: '', madeAt: now, undoneAt: null };
	await refuseTaken(db, newest.lesson, lesson, comparison);
	return { from: newest, isOut: undefined, comparison, corrections, after: [...corrections, made] };
}

/** What changed in a question cannot be shown while its text is not. */
async function refuseTaken(
	db: Db,
	before: Lesson,
	after: Lesson,
	{ corrected, apart }: LessonComparison
): Promise<void> {
	for (const lesson of [before, after]) {
		const shown = await showLesson(db, lesson);
		const isHidden = ({ id }: { id: string }) => findQuestion(lesson, id) && !findQuestion(shown, id);
		if ([...corrected, ...apart].some(isHidden)) {
			refuseConflict('A question that changed is about a text that is no longer shown. Nothing was changed.');
		}
	}
}

/**
 * Publishes a corrected lesson as a new edition, if its keys are not out already, and grades by it what was answered
 * in earlier ones, at once. Grades by teachers stay. Nothing changes without a reason, or where no key that was
 * answered by changes.
 * @throws HttpError 404 not theirs · 422 another lesson, or a reason that cannot be kept.
 */
export async function applyCorrection(
	store: Store,
	teacher: Teacher,
	{ reason: typed, ...wanted }: NewLesson & { readonly reason: string },
	now: Date
): Promise<CorrectionOutcome> {
	const outcome = await store.write(async (tx) => {
		const { from, isOut, comparison, corrections } = await propose(tx, teacher, wanted, now);
		if (comparison.corrected.length === 0) return { kind: 'nothing to correct' } as const;
		if (typed.trim() === '') return { kind: 'needs reason' } as const;
		const reason = readReason(typed);
		const toEditionId = isOut?.id ?? (await publishLesson(tx, wanted.lesson, now)).editionId;
		const id = newId();
		await tx.insert(tx.tables.corrections).values({
			...{ id, lessonId: wanted.lessonId, fromEditionId: from.id, toEditionId, reason },
			...{ madeBy: teacher.id, madeAt: now, undoneBy: null, undoneAt: null }
		});
		const after = await listCorrections(tx, wanted.lessonId);
		const { touched, regrades } = await rescore(tx, wanted.lessonId, { before: corrections, after });
		await keepGrades(tx, id, regrades);
		await storeGrades(tx, regrades);
		await recordCorrected(tx, regrades, { kind: 'key corrected', accountId: teacher.id, reason }, now);
		await writeRegraded(tx, teacher, 'key', regrades, now);
		await recountQuestions(tx, touched);
		return { kind: 'applied', id, topics: topicsOf(regrades) } as const;
	});
	if (outcome.kind !== 'applied') return outcome;
	for (const topic of outcome.topics) announce(topic);
	return { kind: 'applied', id: outcome.id };
}

/**
 * Takes the newest correction that stands back: every grade is again what it was, to the letter. What was answered
 * since is graded by the key of before.
 * @throws HttpError 404 not theirs · 409 undone already, not the newest, or older than 30 days.
 */
export async function undoCorrection(store: Store, teacher: Teacher, id: string, now: Date): Promise<void> {
	const topics = await store.write(async (tx) => {
		const { corrections } = tx.tables;
		const [row] = await tx.select().from(corrections).where(eq(corrections.id, id));
		if (!row || !(await mayCorrect(tx, teacher, row.lessonId))) refuseNotFound();
		const before = await listCorrections(tx, row.lessonId);
		const problem = undoProblem(before, id, now);
		if (problem) refuseConflict(UNDO_PROBLEMS[problem]);
		await tx.update(corrections).set({ undoneBy: teacher.id, undoneAt: now }).where(eq(corrections.id, id));
		const after = await listCorrections(tx, row.lessonId);
		const { touched, regrades } = await rescore(tx, row.lessonId, { before, after });
		const restored = restore(regrades, await listKept(tx, id), row.madeAt);
		await storeGrades(tx, restored);
		const { reason } = row;
		await recordCorrected(tx, restored, { kind: 'correction undone', accountId: teacher.id, reason }, now);
		await writeRegraded(tx, teacher, 'key undone', restored, now);
		await recountQuestions(tx, touched);
		return topicsOf(restored);
	});
	for (const topic of topics) announce(topic);
}

export type UndoProblem = 'undone' | 'not newest' | 'too old';

const UNDO_PROBLEMS: Record<UndoProblem, string> = {
	undone: 'This correction is undone already.',
	'not newest': 'Another correction was made on top of this one. Undo that one first.',
	'too old': `A correction can be undone for ${UNDO_DAYS} days. Correct the key once more instead.`
};

/** Why a correction cannot be undone; undefined when it can. */
export function undoProblem(
	corrections: readonly Correction[],
	id: string,
	now: Date
): UndoProblem | undefined {
	const standing = corrections.filter(({ undoneAt }) => undoneAt === null);
	const own = standing.find((one) => one.id === id);
	if (!own) return 'undone';
	if (standing.at(-1) !== own) return 'not newest';
	return now.getTime() - own.madeAt.getTime() > UNDO_DAYS * DAY ? 'too old' : undefined;
}

/** One entry for each assignment whose answers were graded anew. */
async function writeRegraded(
	tx: Db,
	teacher: Teacher,
	what: 'key' | 'key undone',
	regrades: readonly Regrade[],
	now: Date
): Promise<void> {
	for (const assignment of new Set(regrades.map(({ attempt }) => attempt.assignmentId)))
		await writeChange(tx, teacher, what, { assignment }, now);
}

function topicsOf(regrades: readonly Regrade[]): Set<string> {
	return new Set(regrades.flatMap(({ attempt }) => [attempt.id, attempt.assignmentId]));
}
