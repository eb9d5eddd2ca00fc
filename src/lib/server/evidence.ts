/**
 * Keeps what handed-in attempts come to. `recount` is called in the transaction of everything that changes an
 * attempt after it was handed in, and works the attempt out anew: what is kept can never lag behind the answers.
 */
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { evidenceOf, type Earlier, type Given, type QuestionEvidence } from '../lessons/evidence';
import { foldSkills, type Skill } from '../lessons/skills';
import { localTime } from '../lessons/class-time';
import { updateElo } from '../measure/mastery';
import type { Db, Store } from './db/store';
import type { NewRow, Row } from './db/tables';
import { loadEdition, questionVersions, type Edition } from './lessons';
import { savedAnswers, type SavedAnswer } from './saved-answers';
import { recountSheets } from './sheets';

/** An attempt with everything that decides what it counts for. */
export interface CountedAttempt {
	readonly attempt: Row<'attempts'>;
	readonly assignment: Row<'assignments'>;
	readonly timeZone: string;
	readonly edition: Edition;
	readonly saved: ReadonlyMap<string, SavedAnswer>;
}

/** Works out anew what an attempt comes to: nothing before it is handed in, nor when it was begun after closing. */
export async function recount(tx: Db, attemptId: string): Promise<void> {
	const counted = await loadAttempt(tx, attemptId);
	if (!counted) return;
	const { attempt, assignment } = counted;
	const known = await difficultiesBefore(tx, attemptId);
	await tx.delete(tx.tables.evidence).where(eq(tx.tables.evidence.attemptId, attemptId));
	await tx.delete(tx.tables.judgments).where(eq(tx.tables.judgments.attemptId, attemptId));
	if (attempt.handedInAt && !attempt.isPractice) {
		const earlier = await earlierOf(tx, attempt.accountId);
		const found = evidenceOf(counted.edition.lesson, attempt, givenIn(counted), earlier);
		await storeJudgments(tx, counted, found);
		await storeEvidence(tx, counted, found, known);
	}
	if (!assignment.isSelfStudy) await recountSkills(tx, counted);
	await recountSheets(tx, counted);
}

async function loadAttempt(tx: Db, attemptId: string): Promise<CountedAttempt | undefined> {
	const { attempts, assignments, classes } = tx.tables;
	const [row] = await tx
		.select({ attempt: attempts, assignment: assignments, timeZone: classes.timeZone })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(eq(attempts.id, attemptId));
	if (!row) return undefined;
	const edition = await loadEdition(tx, row.attempt.editionId);
	return { ...row, edition, saved: await savedAnswers(tx, edition, attemptId) };
}

function givenIn({ saved }: CountedAttempt): Map<string, Given> {
	const given = [...saved].filter(([, { isGiven }]) => isGiven);
	return new Map(
		given.map(
			([
				id,
				{
					answer,
					score,
					savedAt,
					row: { confidence, hints }
				}
			]) => [id, { answer, score, confidence, hints, answeredAt: savedAt }]
		)
	);
}

/** What the student did in other attempts. */
async function earlierOf(tx: Db, accountId: string): Promise<Earlier> {
	const { evidence, judgments } = tx.tables;
	const asked = await tx
		.selectDistinct({ id: evidence.questionId })
		.from(evidence)
		.where(eq(evidence.accountId, accountId));
	const judged = await tx
		.select({ id: judgments.passageId })
		.from(judgments)
		.where(eq(judgments.accountId, accountId));
	return {
		questionIds: new Set(asked.map(({ id }) => id)),
		passageIds: new Set(judged.map(({ id }) => id))
	};
}

function ownerOf({ attempt, assignment }: CountedAttempt) {
	const { accountId, id: attemptId } = attempt;
	return { accountId, attemptId, classId: assignment.classId, isOwn: assignment.isSelfStudy };
}

async function storeJudgments(
	tx: Db,
	counted: CountedAttempt,
	found: readonly QuestionEvidence[]
): Promise<void> {
	const rows = found.flatMap(({ question, given, judgment }): NewRow<'judgments'>[] => {
		if (!judgment) return [];
		const { passageId, signal: isSignal, flagged: isFlagged } = judgment;
		return [
			{
				...{ ...ownerOf(counted), passageId, isSignal, isFlagged, questionId: question.id },
				...{ judgedAt: given.answeredAt, confidence: given.confidence }
			}
		];
	});
	if (rows.length > 0) await tx.insert(tx.tables.judgments).values(rows);
}

type Difficulties = ReadonlyMap<string, number>;

/** What each question's difficulty was when this attempt was counted first: it moves a question only once. */
async function difficultiesBefore(tx: Db, attemptId: string): Promise<Difficulties> {
	const { evidence } = tx.tables;
	const rows = await tx
		.select({ id: evidence.questionId, difficulty: evidence.difficulty })
		.from(evidence)
		.where(eq(evidence.attemptId, attemptId));
	return new Map(rows.map(({ id, difficulty }) => [id, difficulty]));
}

async function storeEvidence(
	tx: Db,
	counted: CountedAttempt,
	found: readonly QuestionEvidence[],
	known: Difficulties
): Promise<void> {
	const thetas = new Map(
		(await skillsOf(tx, counted, { isOwn: true })).map((skill) => [skill.technique, skill])
	);
	const versions = questionVersions(counted.edition);
	const rows: NewRow<'evidence'>[] = [];
	for (const one of found) {
		const { question, given, guess, techniques } = one;
		const place = { questionId: question.id, version: versions.get(question.id) ?? '' };
		const difficulty = known.get(question.id) ?? (await moveDifficulty(tx, place, one, thetas));
		const { answeredAt, confidence, hints, score } = given;
		rows.push(
			...techniques.map(({ isMeasured, ...seen }) => ({
				...{ ...ownerOf(counted), questionId: question.id, answeredAt, confidence, hints, ...seen },
				...{ score: isMeasured ? (score ?? null) : null, guess, difficulty }
			}))
		);
	}
	if (rows.length > 0) await tx.insert(tx.tables.evidence).values(rows);
}

/** Moves a question's difficulty by one first answer. @returns what it was before. */
async function moveDifficulty(
	tx: Db,
	place: { questionId: string; version: string },
	{ given, guess, techniques }: QuestionEvidence,
	skills: ReadonlyMap<string, Pick<Skill, 'theta'>>
): Promise<number> {
	const { difficulties } = tx.tables;
	const here = and(eq(difficulties.questionId, place.questionId), eq(difficulties.version, place.version));
	const [stored] = await tx.select().from(difficulties).where(here);
	const { difficulty, answers } = stored ?? { difficulty: 0, answers: 0 };
	const measured = techniques.filter(({ isMeasured }) => isMeasured);
	if (given.score === undefined || measured.length === 0) return difficulty;
	const sum = measured.reduce((total, { technique }) => total + (skills.get(technique)?.theta ?? 0), 0);
	const moved = updateElo({
		...{ theta: sum / measured.length, difficulty, guess, score: given.score },
		...{ answersOfStudent: 0, answersOfItem: answers }
	});
	const set = { difficulty: moved.difficulty, answers: answers + 1 };
	if (stored) await tx.update(difficulties).set(set).where(here);
	else await tx.insert(difficulties).values({ ...place, ...set });
	return difficulty;
}

/** A student's skills in one class, or with `isOwn` in everything they did. */
async function skillsOf(
	tx: Db,
	{ attempt, assignment, timeZone }: CountedAttempt,
	{ isOwn }: { isOwn: boolean }
): Promise<Skill[]> {
	const { evidence } = tx.tables;
	const inClass = and(eq(evidence.classId, assignment.classId), eq(evidence.isOwn, false));
	const rows = await tx
		.select()
		.from(evidence)
		.where(and(eq(evidence.accountId, attempt.accountId), isOwn ? undefined : inClass))
		.orderBy(asc(evidence.answeredAt), asc(evidence.attemptId), asc(evidence.questionId));
	return foldSkills(rows, (moment) => localTime(moment, timeZone).slice(0, 10));
}

async function recountSkills(tx: Db, counted: CountedAttempt): Promise<void> {
	const { skills } = tx.tables;
	const whose = { classId: counted.assignment.classId, accountId: counted.attempt.accountId };
	await tx
		.delete(skills)
		.where(and(eq(skills.classId, whose.classId), eq(skills.accountId, whose.accountId)));
	const rows = (await skillsOf(tx, counted, { isOwn: false })).map((skill) => ({ ...whose, ...skill }));
	if (rows.length > 0) await tx.insert(skills).values(rows);
}

const BATCH = 50;

/**
 * Counts the attempts that were handed in before anything of them was kept, oldest first, some at a time.
 * @returns how many there were.
 */
export async function recountMissing(store: Store): Promise<number> {
	const { attempts, sheets } = store.read.tables;
	let done = 0;
	for (;;) {
		const missing = await store.read
			.select({ id: attempts.id })
			.from(attempts)
			.leftJoin(sheets, eq(sheets.attemptId, attempts.id))
			.where(and(isNotNull(attempts.handedInAt), isNull(sheets.attemptId)))
			.orderBy(asc(attempts.handedInAt), asc(attempts.id))
			.limit(BATCH);
		if (missing.length === 0) return done;
		await store.write(async (tx) => {
			for (const { id } of missing) await recount(tx, id);
		});
		done += missing.length;
	}
}
