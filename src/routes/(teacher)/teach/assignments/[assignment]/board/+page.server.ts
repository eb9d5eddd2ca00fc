import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { boardOf, hideNames } from '$lib/server/board';
import { assignmentResults } from '$lib/server/insights';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const results = await assignmentResults(
		app().store,
		asTeacher(locals.actor),
		params.assignment,
		locals.now
	);
	const { assignment, class: taught, edition } = results;
	return {
		id: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		asOf: sayTime(locals.now, taught.timeZone),
		board: hideNames(boardOf(results, locals.now), assignment.id)
	};
};
