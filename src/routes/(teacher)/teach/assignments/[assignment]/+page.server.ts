import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { availabilityOf } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';
import { meanOfClass, ownShares } from '$lib/lessons/results';
import { MIN_STUDENTS } from '$lib/measure/heat-map';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { boardOf } from '$lib/server/board';
import { readForm } from '$lib/server/forms';
import { countWithoutId } from '$lib/server/gradebook';
import { countToGrade } from '$lib/server/grading-list';
import { assignmentResults, type Column, type StudentResult } from '$lib/server/insights';
import { addMinutesToAll, MORE_MINUTES } from '$lib/server/overrides';
import { countOpenProblems } from '$lib/server/problem-reports';
import { rulesOf, timesOf } from '$lib/server/standing';
import { viewTable } from '$lib/tables/view';
import { sayRules } from '../../../../rules-words';
import type { Actions, PageServerLoad } from './$types';
import { countGood } from './grid';
import { medianMinutes, resultRows, resultsTable } from './results-table';
import { words as boardWords } from './board-words';

const moreSchema = z.object({ minutes: z.coerce.number().pipe(z.literal(MORE_MINUTES)) });

export const load: PageServerLoad = async ({ locals, params, url }) => {
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
	const rows = resultRows(results);
	const fair = counted.flatMap(({ discernment }) => discernment?.accused ?? []);
	return {
		toGrade: await countToGrade(app().store, asTeacher(locals.actor), assignment.id, locals.now),
		problems: await countOpenProblems(app().store, asTeacher(locals.actor), assignment.id),
		id: assignment.id,
		class: {
			...{ id: taught.id, name: taught.name },
			withoutId: await countWithoutId(app().store, asTeacher(locals.actor), taught.id)
		},
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
		board: boardOf(results, locals.now),
		asOf: say(locals.now),
		moreMinutes: MORE_MINUTES,
		students: rows.map(({ id, name, discernment, needs }) => ({ id, name, discernment, needs })),
		grid: viewTable(resultsTable(columns.map(({ question }) => question)), rows, url),
		good: columns.map((_, index) =>
			countGood(
				rows.map(({ cells }) => cells),
				index
			)
		),
		median: medianMinutes(rows)
	};
};

export const actions: Actions = {
	more: async ({ request, locals, params }) => {
		const read = await readForm(request, moreSchema);
		if (!read.ok) return fail(400, { more: boardWords.more.unknown });
		const more = { minutes: read.values.minutes, reason: boardWords.more.reason };
		const given = await addMinutesToAll(
			app().store,
			asTeacher(locals.actor),
			params.assignment,
			more,
			locals.now
		);
		return { more: boardWords.more.given(read.values.minutes, given) };
	}
};

function viewColumn({ question, lighter }: Column, index: number, done: readonly StudentResult[]) {
	const answersTo = (id: string) =>
		done.filter(({ cells }) => cells.some((cell) => cell.questionId === id && cell.state === 'given')).length;
	const view = ({ id, prompt }: Column['question']) => ({ id, prompt, answers: answersTo(id) });
	return { number: index + 1, kind: question.kind, ...view(question), lighter: lighter && view(lighter) };
}
