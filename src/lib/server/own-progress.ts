/** A student's own work over time. */
import { asc, eq } from 'drizzle-orm';
import { checkResultOf, type CheckResult } from '../lessons/check-result';
import { localTime } from '../lessons/class-time';
import { questionsOf } from '../lessons/lesson';
import { placeInCourse } from '../lessons/review-pool';
import { foldSkills, type Skill } from '../lessons/skills';
import { statedJudgments, type StatedAnswer } from '../lessons/stated';
import { calibrationOf, type Calibration } from '../measure/calibration';
import { countProgress, type Progress } from '../lessons/technique-progress';
import type { AttemptState } from '../lessons/attempt-state';
import type { Store } from './db/store';
import { viewOwnClasses, type OwnClassView } from './own-class-view';
import { releasedEvidence } from './own-evidence';
import { getAttempt, type OwnAttempt } from './own-attempt';
import { scoreOwn } from './own-score';
import type { Student } from './policy';
import { listOwnClasses } from './self-study';

/** An attempt as the list of all of them shows it. */
export interface ListedAttempt {
	readonly id: string;
	readonly number: number;
	/** The lesson's place in the course; `null` for a review. */
	readonly lessonNumber: number | null;
	readonly title: string;
	readonly className: string;
	/** Nobody assigned it. */
	readonly isSelfStudy: boolean;
	readonly timeZone: string;
	readonly state: AttemptState;
	readonly isPractice: boolean;
	readonly startedAt: Date;
	readonly handedInAt: Date | undefined;
	/** 0..1, with certainty-based marking from −2; only once it is released. */
	readonly score: number | undefined;
	/** Answers that a teacher has yet to grade; 0 before release, and in self-study. */
	readonly waiting: number;
}

export interface OwnProgress extends Progress {
	/** Newest first. */
	readonly attempts: readonly ListedAttempt[];
	/** Where they stand in each technique, by all they did. */
	readonly skills: readonly Skill[];
	/** Of first answers; undefined where no chance of being right was ever stated. */
	readonly calibration: Calibration | undefined;
	/** Their first attempt at each check. */
	readonly checks: readonly CheckResult[];
	/** What the teachers of each class see of them. */
	readonly classes: readonly OwnClassView[];
}

/** Every attempt of a student's, and what they show in those that are released: nothing of the others. */
export async function readProgress(store: Store, student: Student, now: Date): Promise<OwnProgress> {
	const { attempts } = store.read.tables;
	const rows = await store.read
		.select({ id: attempts.id })
		.from(attempts)
		.where(eq(attempts.accountId, student.id))
		.orderBy(asc(attempts.startedAt), asc(attempts.id));
	const own = await Promise.all(rows.map(({ id }) => getAttempt(store, student, id, now)));
	const released = own.filter(({ isReleased }) => isReleased);
	const evidence = await releasedEvidence(store.read, student, now);
	const [home] = await listOwnClasses(store.read, student);
	return {
		...{ ...countProgress(released.map(workOf)), attempts: own.map(listed).reverse() },
		skills: foldSkills(evidence, (moment) => localTime(moment, home?.timeZone ?? 'UTC').slice(0, 10)),
		calibration: calibrationOf(statedJudgments(released.flatMap(answersOf))),
		checks: checksAmong(released),
		classes: await viewOwnClasses(store.read, student, { evidence, own })
	};
}

/** The first tries of an attempt, in the order of its questions. */
function answersOf({ attempt, edition, saved }: OwnAttempt): StatedAnswer[] {
	return questionsOf(edition.lesson, attempt).flatMap(({ id: questionId }) => {
		const one = saved.get(questionId);
		return one?.isGiven ? [{ questionId, score: one.score, confidence: one.row.confidence }] : [];
	});
}

function checksAmong(released: readonly OwnAttempt[]): CheckResult[] {
	const results = released
		.filter(({ attempt }) => !attempt.isPractice)
		.flatMap((own) => {
			const { lesson, version, answers } = workOf(own);
			const { lighter, drawn } = version;
			return checkResultOf(lesson, { lighter, drawn, answers }) ?? [];
		});
	const first = (form: CheckResult['form']) => results.find((result) => result.form === form) ?? [];
	return [first('A'), first('B')].flat();
}

function workOf({ attempt, edition, saved }: OwnAttempt) {
	const given = [...saved].filter(([, { isGiven }]) => isGiven);
	const answers = new Map(given.map(([id, { answer }]) => [id, answer]));
	return { lesson: edition.lesson, version: attempt, answers };
}

function listed(own: OwnAttempt): ListedAttempt {
	const { attempt, standing, edition, record, state, isReleased } = own;
	const { final, waiting } = scoreOwn(own);
	return {
		...{ id: attempt.id, number: attempt.number, isPractice: attempt.isPractice, state },
		...{ lessonNumber: placeInCourse(edition.lesson), title: edition.lesson.title },
		...{ className: standing.class.name, timeZone: standing.class.timeZone },
		...{ startedAt: attempt.startedAt, handedInAt: record.handedInAt ?? undefined },
		isSelfStudy: standing.assignment.isSelfStudy,
		score: isReleased ? final : undefined,
		waiting: isReleased && !standing.assignment.isSelfStudy ? waiting : 0
	};
}
