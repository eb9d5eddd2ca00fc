/**
 * Counts anew what many attempts at some editions say in a few of their questions: what `recount` does for one
 * attempt, for all who answered a question whose key was corrected. What they say elsewhere stays.
 */
import { and, eq, isNotNull } from 'drizzle-orm';
import { idsOf } from '../lessons/correction';
import { findQuestion, passageOf } from '../lessons/lesson';
import { judgeOnce } from '../lessons/sights';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { firstAnswersTo, type FirstAnswer } from './first-answers';
import type { Edition } from './lessons';
import { recountEvidence } from './recount-evidence';
import { recountPoints } from './recount-points';

/** Questions of an edition whose answers are worth something else by now. */
export interface Touched {
	/** As it read before, and as it reads now. */
	readonly before: Edition;
	readonly edition: Edition;
	readonly questionIds: readonly string[];
}

/** An attempt that was handed in, of somebody who may have answered the touched questions. */
interface HandedIn {
	readonly attempt: Pick<
		Row<'attempts'>,
		'id' | 'accountId' | 'lighter' | 'drawn' | 'isPractice' | 'handedInAt' | 'number'
	>;
	readonly assignment: Pick<Row<'assignments'>, 'classId' | 'isSelfStudy'>;
	readonly timeZone: string;
	readonly edition: Edition;
	/** Those, every other on the same passages, and the passages. */
	readonly questionIds: ReadonlySet<string>;
	readonly passageIds: ReadonlySet<string>;
}

/** The same with its first tries at them. */
export interface TouchedAttempt extends HandedIn {
	readonly saved: ReadonlyMap<string, FirstAnswer>;
}

/** Attempts at once, or a few more: what all of them hold together would be slow to clear from memory. */
const AT_ONCE = 500;

/** Counts the questions anew in every attempt that was handed in. */
export async function recountQuestions(tx: Db, all: readonly Touched[]): Promise<void> {
	const handedIn: HandedIn[] = [];
	for (const touched of all) handedIn.push(...(await listHandedIn(tx, touched)));
	const judge = judgeOnce();
	for (const some of byStudents(handedIn.sort(inOrder))) {
		const attempts = await listAnswered(tx, some);
		await recountEvidence(tx, attempts, judge);
		await recountPoints(tx, attempts);
	}
}

async function listHandedIn(tx: Db, touched: Touched): Promise<HandedIn[]> {
	const { attempts, assignments, classes } = tx.tables;
	const { edition } = touched;
	const near = withNeighbors(touched);
	const { id, accountId, lighter, drawn, isPractice, handedInAt, number } = attempts;
	const { classId, isSelfStudy } = assignments;
	const rows = await tx
		.select({
			attempt: { id, accountId, lighter, drawn, isPractice, handedInAt, number },
			assignment: { classId, isSelfStudy },
			timeZone: classes.timeZone
		})
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(and(eq(attempts.editionId, edition.id), isNotNull(attempts.handedInAt)));
	return rows.map((row) => ({ ...row, edition, ...near }));
}

/** As they were handed in, whichever editions they are at. */
function inOrder({ attempt: a }: HandedIn, { attempt: b }: HandedIn): number {
	return (a.handedInAt?.getTime() ?? 0) - (b.handedInAt?.getTime() ?? 0) || a.number - b.number;
}

/** Some students at a time, each with all their attempts in their order. */
function* byStudents(attempts: readonly HandedIn[]): Generator<readonly HandedIn[]> {
	const students = new Map<string, HandedIn[]>();
	for (const one of attempts) {
		const own = students.get(one.attempt.accountId);
		if (own) own.push(one);
		else students.set(one.attempt.accountId, [one]);
	}
	let some: HandedIn[] = [];
	for (const own of students.values()) {
		some.push(...own);
		if (some.length < AT_ONCE) continue;
		yield some;
		some = [];
	}
	if (some.length > 0) yield some;
}

async function listAnswered(tx: Db, attempts: readonly HandedIn[]): Promise<TouchedAttempt[]> {
	const saved = new Map<string, ReadonlyMap<string, FirstAnswer>>();
	for (const edition of new Set(attempts.map((one) => one.edition))) {
		const own = attempts.filter((one) => one.edition === edition);
		const questionIds = own[0]?.questionIds ?? new Set<string>();
		const ids = own.map(({ attempt }) => attempt.id);
		for (const [id, answers] of await firstAnswersTo(tx, edition, { questionIds, attemptIds: ids }))
			saved.set(id, answers);
	}
	return attempts.flatMap((one) => {
		const own = saved.get(one.attempt.id);
		return own ? [{ ...one, saved: own }] : [];
	});
}

/** With every other question on the same passages: which of them judged a passage first may change. */
function withNeighbors({ before, edition, questionIds }: Touched) {
	const passagesOf = (questionId: string) =>
		[before, edition].flatMap(({ lesson }) => {
			const question = findQuestion(lesson, questionId);
			return (question && passageOf(lesson, question)?.id) ?? [];
		});
	const passageIds = new Set(questionIds.flatMap(passagesOf));
	const isNear = (id: string) => passagesOf(id).some((passage) => passageIds.has(passage));
	const near = idsOf(edition.lesson).filter((id) => questionIds.includes(id) || isNear(id));
	return { questionIds: new Set(near), passageIds };
}
