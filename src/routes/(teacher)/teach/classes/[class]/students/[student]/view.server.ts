import { availabilityOf } from '$lib/lessons/availability';
import { isLate } from '$lib/lessons/attempt-state';
import { sayDay } from '$lib/lessons/class-time';
import { rateOf } from '$lib/measure/rate';
import { stateOf } from '$lib/lessons/skills';
import type { StudentWork } from '$lib/server/student-history';
import type { DiscernmentAt, StudentInsights, TechniqueInsight } from '$lib/server/student-insights';
import { shippedCourse } from '$lib/server/course';
import { rulesOf } from '$lib/server/standing';
import { sayOverride } from '../../../../../../override-words';
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

/** The rows of the page's two tables, as its files have them too; the newest assignment first. */
export function rowsOf({ class: { timeZone }, techniques, works }: StudentInsights, now: Date) {
	return {
		techniques: techniques.map((one) => viewTechnique(one, works)),
		works: works.map((work) => viewWork(work, timeZone, now)).reverse()
	};
}

/** A technique with its state; the rating itself is never shown. */
function viewTechnique({ skill, course }: TechniqueInsight, works: readonly StudentWork[]) {
	const { technique, answers, days, slanted, caught, fair, accused } = skill;
	const name = shippedCourse().taxonomy.techniques.find(({ id }) => id === technique)?.name ?? technique;
	return {
		...{ technique, name, answers, days, state: stateOf(skill) },
		caught: rateOf({ k: caught, n: slanted }),
		accused: rateOf({ k: accused, n: fair }),
		course: viewCourse(course, works)
	};
}

/** One assignment as its row shows it, the times said by the class's clock. */
function viewWork(work: StudentWork, timeZone: string, now: Date) {
	const { assignment, shown, score, times, runs, isExcused } = work;
	const run = shown?.isDone ? shown : undefined;
	const handedInAt = run?.record.handedInAt ?? undefined;
	return {
		...{ id: assignment.id, ...lessonOf(work), isExcused, state: stateOfWork(work, now) },
		...{ dueAt: times.dueAt, due: sayDay(times.dueAt, timeZone) },
		...{ handedInAt, handedIn: handedInAt && sayDay(handedInAt, timeZone) },
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
	return [{ id: assignment.id, ...lessonOf(work), what: sayOverride(override, timeZone), ...said }];
}
