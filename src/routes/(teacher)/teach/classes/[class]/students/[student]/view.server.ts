import { availabilityOf } from '$lib/lessons/availability';
import { isLate } from '$lib/lessons/attempt-state';
import { sayDay, sayTime } from '$lib/lessons/class-time';
import { rateOf } from '$lib/measure/rate';
import { stateOf } from '$lib/lessons/skills';
import type { StudentWork } from '$lib/server/student-history';
import type { DiscernmentAt, TechniqueInsight } from '$lib/server/student-insights';
import { rulesOf } from '$lib/server/standing';
import { words } from './words';

const lessonOf = ({ edition: { lesson } }: StudentWork) => ({ number: lesson.number, title: lesson.title });
const inPoints = (score: number | undefined) => (score === undefined ? undefined : Math.round(score * 100));

/** The points of a course with the lessons they are of. */
export function viewCourse(course: readonly DiscernmentAt[], works: readonly StudentWork[]) {
	return course.flatMap(({ assignmentId: id, caught, accused }) => {
		const work = works.find(({ assignment }) => assignment.id === id);
		return work ? [{ id, ...lessonOf(work), caught, accused }] : [];
	});
}

/** A technique with its state; the rating itself is never shown. */
export function viewTechnique({ skill, course }: TechniqueInsight, works: readonly StudentWork[]) {
	const { technique, answers, days, slanted, caught, fair, accused } = skill;
	return {
		...{ technique, answers, days, state: stateOf(skill) },
		caught: rateOf({ k: caught, n: slanted }),
		accused: rateOf({ k: accused, n: fair }),
		course: viewCourse(course, works)
	};
}

/** One assignment as its row shows it, the times said by the class's clock. */
export function viewWork(work: StudentWork, timeZone: string, now: Date) {
	const { assignment, shown, score, times, runs, isExcused } = work;
	const run = shown?.isDone ? shown : undefined;
	return {
		...{ id: assignment.id, ...lessonOf(work), isExcused, state: stateOfWork(work, now) },
		due: sayDay(times.dueAt, timeZone),
		handedIn: run?.record.handedInAt ? sayDay(run.record.handedInAt, timeZone) : undefined,
		isLate: run !== undefined && isLate(run.record, times, rulesOf(assignment)),
		points: inPoints(score),
		waiting: run?.result.waiting ?? 0,
		attempts: runs.map(({ attempt }) => attempt.number)
	};
}

function stateOfWork(
	{ assignment, shown, times }: StudentWork,
	now: Date
): keyof typeof words.history.states {
	if (shown) return shown.phase;
	if (assignment.withdrawnAt) return 'withdrawn';
	const availability = availabilityOf(times, now);
	if (availability === 'upcoming') return 'upcoming';
	return availability === 'closed' ? 'missed' : 'not started';
}

/** What is different for the student in one assignment, in words; nothing where nothing is. */
export function viewOverride(work: StudentWork, timeZone: string) {
	const { assignment, override } = work;
	if (!override) return [];
	const { reason, setAt } = override;
	const said = { reason: words.times.reason(reason, sayDay(setAt, timeZone)) };
	return [{ id: assignment.id, ...lessonOf(work), what: saysDifference(override, timeZone), ...said }];
}

function saysDifference(override: NonNullable<StudentWork['override']>, timeZone: string): string {
	const { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused } = override;
	const { times: say } = words;
	return [
		isExcused && say.excused,
		opensAt && say.opens(sayTime(opensAt, timeZone)),
		dueAt && say.due(sayTime(dueAt, timeZone)),
		closesAt && say.closes(sayTime(closesAt, timeZone)),
		timeLimitMinutes !== null && say.limit(timeLimitMinutes),
		isUntimed && say.untimed,
		attemptsAllowed !== null && say.attempts(attemptsAllowed)
	]
		.filter(Boolean)
		.join('; ');
}
