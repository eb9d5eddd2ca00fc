/** The rows that evidence is kept in, and what they add up to. */
import { localTime } from '../lessons/class-time';
import type { Given, QuestionEvidence } from '../lessons/evidence';
import { byText, type Evidence } from '../lessons/packed-evidence';
import { foldSkills, type Skill } from '../lessons/skills';
import type { Row } from './db/tables';
import type { FirstAnswer } from './first-answers';

/** An attempt at an assignment, as far as its evidence is concerned. */
export interface Owner {
	readonly attempt: Pick<Row<'attempts'>, 'id' | 'accountId'>;
	readonly assignment: Pick<Row<'assignments'>, 'classId' | 'isSelfStudy'>;
}

/** The first tries that say something, by question id. */
export function givenIn(saved: ReadonlyMap<string, FirstAnswer>): Map<string, Given> {
	const given = [...saved].filter(([, { isGiven }]) => isGiven);
	return new Map(
		given.map(([id, { answer, score, savedAt, row }]) => [
			id,
			{ answer, score, confidence: row.confidence, hints: row.hints, answeredAt: savedAt }
		])
	);
}

export function judgmentRows({ attempt }: Owner, found: readonly QuestionEvidence[]): Row<'judgments'>[] {
	return found.flatMap(({ question, given, judgment }) =>
		judgment
			? {
					accountId: attempt.accountId,
					passageId: judgment.passageId,
					attemptId: attempt.id,
					questionId: question.id,
					judgedAt: given.answeredAt,
					isSignal: judgment.signal,
					isFlagged: judgment.flagged
				}
			: []
	);
}

/** Each column by its name: objects that are spread into one of so many fields take ten times the memory. */
export function evidenceRows(
	{ attempt, assignment }: Owner,
	found: readonly QuestionEvidence[],
	difficultyOf: (questionId: string) => number
): Evidence[] {
	return found.flatMap(({ question, given, guess, techniques }) => {
		const difficulty = difficultyOf(question.id);
		const score = given.score ?? null;
		return techniques.map((seen) => ({
			accountId: attempt.accountId,
			classId: assignment.classId,
			isOwn: assignment.isSelfStudy,
			attemptId: attempt.id,
			questionId: question.id,
			technique: seen.technique,
			answeredAt: given.answeredAt,
			score: seen.isMeasured ? score : null,
			guess: seen.isMeasured && score !== null ? guess : 0,
			difficulty,
			confidence: given.confidence,
			hints: given.hints,
			slanted: seen.slanted,
			caught: seen.caught,
			fair: seen.fair,
			accused: seen.accused
		}));
	});
}

const QUARTER = 15 * 60_000;

/** Names the day of a moment in a time zone. Clocks are set, and days begin, on a quarter of an hour. */
export function dayNamer(timeZone: string): (moment: Date) => string {
	const days = new Map<number, string>();
	return (moment) => {
		const quarter = Math.floor(moment.getTime() / QUARTER);
		const known = days.get(quarter) ?? localTime(moment, timeZone).slice(0, 10);
		days.set(quarter, known);
		return known;
	};
}

/** As it was answered. */
export function inOrder(rows: readonly Evidence[]): Evidence[] {
	return rows.toSorted(
		(a, b) =>
			a.answeredAt.getTime() - b.answeredAt.getTime() ||
			byText(a.attemptId, b.attemptId) ||
			byText(a.questionId, b.questionId) ||
			byText(a.technique, b.technique)
	);
}

/** Skills from evidence in the order in which it was given. */
export function foldIn(dayOf: (moment: Date) => string, rows: readonly Evidence[]): Skill[] {
	return foldSkills(inOrder(rows), dayOf);
}
