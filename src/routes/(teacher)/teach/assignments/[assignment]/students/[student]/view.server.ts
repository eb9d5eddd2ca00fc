import { isReleased } from '$lib/lessons/attempt-state';
import { sayTime } from '$lib/lessons/class-time';
import type { AttemptAnswer, ShownAttempt, StudentAttempts } from '$lib/server/student-attempts';
import { isWaiting } from '$lib/server/own-attempt';
import type { ReleaseFacts } from '$lib/lessons/attempt-state';

const inPoints = (score: number | undefined) => (score === undefined ? undefined : Math.round(score * 100));

/** An attempt as its page shows it, the times said by the class's clock. */
export function viewAttempt(shown: ShownAttempt, timeZone: string, release: ReleaseFacts, now: Date) {
	const { run, isLate, isCounted, discernment, events } = shown;
	const { attempt, record } = run;
	const say = (time: Date) => sayTime(time, timeZone);
	return {
		...{ id: attempt.id, number: attempt.number, phase: run.phase, isLate, isCounted, discernment },
		...{ lighter: attempt.lighter, isPractice: attempt.isPractice, receipt: attempt.receipt },
		started: say(record.startedAt),
		handedIn: record.handedInAt && say(record.handedInAt),
		handedInBy: record.handedInBy,
		reopened: record.reopenedAt && say(record.reopenedAt),
		reopenUntil: record.reopenUntil && say(record.reopenUntil),
		points: run.isDone ? inPoints(run.score) : undefined,
		waiting: run.isDone ? run.result.waiting : 0,
		/** Whether the student could read the key. */
		wasRevealed: run.isDone && isReleased(release, now),
		events: events.map(({ happenedAt, ...event }) => ({ ...event, time: say(happenedAt) }))
	};
}

/** One answer in the list of all. */
export function viewAnswer({ question, number, state, saved, tries }: AttemptAnswer) {
	return {
		...{ id: question.id, number, prompt: question.prompt, kind: question.kind, state, tries },
		points: inPoints(saved?.score),
		automatic: inPoints(saved?.automaticScore),
		isGradedByTeacher: saved?.teacherGrade !== undefined,
		isWaiting: isWaiting(saved),
		isLate: saved?.row.isDeliveredLate ?? false,
		hints: saved?.row.hints ?? 0,
		confidence: saved?.row.confidence ?? null,
		certainty: saved?.row.certainty ?? null
	};
}

/** One answer whole, with what its forms need; undefined before it is handed in. */
export function viewOpen(answer: AttemptAnswer, attemptId: string) {
	const { question, saved, review, state } = answer;
	if (!review) return undefined;
	const { teacherGrade } = saved ?? {};
	return {
		...viewAnswer(answer),
		...{ review, attemptId, questionId: question.id },
		isAnswered: state === 'given',
		tryNumber: saved?.tryNumber ?? 1,
		revision: saved?.revision ?? 0,
		grade: teacherGrade && {
			points: Math.round(teacherGrade.score * 100),
			...{ ratings: teacherGrade.ratings, comment: teacherGrade.comment, reason: teacherGrade.reason }
		}
	};
}
export type OpenAnswer = NonNullable<ReturnType<typeof viewOpen>>;
export type ListedAnswer = ReturnType<typeof viewAnswer>;
export type ViewedAttempt = ReturnType<typeof viewAttempt>;

/** Where the page is: the student, the lesson, and which attempts there are. */
export function viewFrame({
	assignment,
	class: taught,
	edition,
	student,
	isExcused,
	score,
	numbers
}: StudentAttempts) {
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		...{ student, isExcused, numbers: [...numbers], points: inPoints(score) }
	};
}
