import { availabilityOf } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';
import { meanOfClass, ownShares } from '$lib/lessons/results';
import { MIN_STUDENTS } from '$lib/measure/heat-map';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { countToGrade } from '$lib/server/grading-list';
import { assignmentResults, type Column, type StudentResult } from '$lib/server/insights';
import { rulesOf, timesOf } from '$lib/server/standing';
import { sayRules } from '../../../../rules-words';
import { countOpenProblems } from '$lib/server/problem-reports';
import type { PageServerLoad } from './$types';
import { drawCells } from './grid';
import { needsOf } from './needs';

export const load: PageServerLoad = async ({ locals, params }) => {
	const results = await assignmentResults(
		app().store,
		asTeacher(locals.actor),
		params.assignment,
		locals.now
	);
	const { assignment, class: taught, edition, columns, students } = results;
	const times = timesOf(assignment);
	const say = (time: Date) => sayTime(time, taught.timeZone);
	const done = students.filter(({ state }) => state === 'handed in');
	const counted = done.filter(({ isExcused }) => !isExcused);
	const slanted = counted.flatMap(({ discernment }) => discernment?.caught ?? []);
	const fair = counted.flatMap(({ discernment }) => discernment?.accused ?? []);
	return {
		toGrade: await countToGrade(app().store, asTeacher(locals.actor), assignment.id, locals.now),
		problems: await countOpenProblems(app().store, asTeacher(locals.actor), assignment.id),
		id: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		rules: sayRules(rulesOf(assignment)),
		availability: availabilityOf(times, locals.now),
		isWithdrawn: assignment.withdrawnAt !== null,
		...{ opens: say(times.opensAt), due: say(times.dueAt), closes: times.closesAt && say(times.closesAt) },
		handedIn: done.length,
		needed: MIN_STUDENTS,
		judged: { slanted: ownShares(slanted).length, fair: ownShares(fair).length },
		caught: meanOfClass(slanted),
		accused: meanOfClass(fair),
		columns: columns.map((column, index) => viewColumn(column, index, done)),
		students: students.map(({ cells, score, discernment, ...student }) => ({
			...{ id: student.id, name: student.name, state: student.state, lighter: student.lighter },
			...{ isLate: student.isLate, isExcused: student.isExcused, attempts: student.attempts, discernment },
			cells: drawCells({ cells }, columns.length),
			points: score === undefined ? undefined : Math.round(score * 100),
			answered: cells.filter((cell) => cell.state === 'given').length,
			needs: discernment ? needsOf(discernment) : []
		}))
	};
};

function viewColumn({ question, lighter }: Column, index: number, done: readonly StudentResult[]) {
	const answersTo = (id: string) =>
		done.filter(({ cells }) => cells.some((cell) => cell.questionId === id && cell.state === 'given')).length;
	const view = ({ id, prompt }: Column['question']) => ({ id, prompt, answers: answersTo(id) });
	return { number: index + 1, kind: question.kind, ...view(question), lighter: lighter && view(lighter) };
}
