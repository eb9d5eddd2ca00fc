import { availabilityOf } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';
import { meanOfClass, ownShares } from '$lib/lessons/results';
import { MIN_STUDENTS } from '$lib/measure/heat-map';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { assignmentResults, type Column, type StudentResult } from '$lib/server/insights';
import type { PageServerLoad } from './$types';
import { drawCells } from './grid';
import { needsOf } from './needs';

export const load: PageServerLoad = async ({ locals, params }) => {
	const results = await assignmentResults(app().store, asTeacher(locals.actor), params.assignment);
	const { assignment, class: taught, edition, columns, students } = results;
	const done = students.filter(({ state }) => state === 'handed in');
	const slanted = done.flatMap(({ discernment }) => discernment?.caught ?? []);
	const fair = done.flatMap(({ discernment }) => discernment?.accused ?? []);
	return {
		id: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		availability: availabilityOf(assignment, locals.now),
		opens: sayTime(assignment.opensAt, taught.timeZone),
		due: sayTime(assignment.dueAt, taught.timeZone),
		handedIn: done.length,
		needed: MIN_STUDENTS,
		judged: { slanted: ownShares(slanted).length, fair: ownShares(fair).length },
		caught: meanOfClass(slanted),
		accused: meanOfClass(fair),
		columns: columns.map((column, index) => viewColumn(column, index, done)),
		students: students.map(({ id, name, state, lighter, isLate, cells, score, discernment }) => ({
			...{ id, name, state, lighter, isLate, discernment },
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
