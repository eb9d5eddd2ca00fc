import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAssignment } from '$lib/server/assignments';
import { listRoster } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import { listProblems, reopenProblem, resolveProblem } from '$lib/server/problem-reports';
import type { Actions, PageServerLoad } from './$types';

const reportSchema = z.object({ report: z.string().max(100) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { assignment, class: taught, edition } = await getAssignment(store, teacher, params.assignment);
	const members = new Set((await listRoster(store, teacher, taught.id)).map(({ id }) => id));
	const reports = await listProblems(store, teacher, assignment.id);
	const say = (time: Date) => sayTime(time, taught.timeZone);
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		reports: reports.map(({ reportedAt, resolvedAt, student, ...report }) => ({
			...report,
			// The pages of a student who has left are closed.
			student: { ...student, isMember: members.has(student.id) },
			reported: say(reportedAt),
			settled: resolvedAt && say(resolvedAt)
		}))
	};
};

export const actions: Actions = {
	settle: async ({ request, locals, params }) => {
		const read = await readForm(request, reportSchema);
		const reportId = read.ok ? read.values.report : '';
		const where = { assignmentId: params.assignment, reportId };
		await resolveProblem(app().store, asTeacher(locals.actor), where, locals.now);
		redirect(303, `/teach/assignments/${params.assignment}/problems`);
	},

	reopen: async ({ request, locals, params }) => {
		const read = await readForm(request, reportSchema);
		const where = { assignmentId: params.assignment, reportId: read.ok ? read.values.report : '' };
		await reopenProblem(app().store, asTeacher(locals.actor), where);
		redirect(303, `/teach/assignments/${params.assignment}/problems`);
	}
};
