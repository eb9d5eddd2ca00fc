import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getClass } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import {
	listSelfStudyProblems,
	reopenSelfStudyProblem,
	resolveSelfStudyProblem
} from '$lib/server/self-study-problems';
import type { Actions, PageServerLoad } from './$types';

const reportSchema = z.object({ report: z.string().max(100) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name, timeZone } = await getClass(store, teacher, params.class);
	const reports = await listSelfStudyProblems(store, teacher, id);
	return {
		class: { id, name },
		reports: reports.map(({ reportedAt, resolvedAt, ...report }) => ({
			...report,
			reported: sayTime(reportedAt, timeZone),
			settled: resolvedAt && sayTime(resolvedAt, timeZone)
		}))
	};
};

export const actions: Actions = {
	settle: async ({ request, locals, params }) => {
		const read = await readForm(request, reportSchema);
		const where = { classId: params.class, reportId: read.ok ? read.values.report : '' };
		await resolveSelfStudyProblem(app().store, asTeacher(locals.actor), where, locals.now);
		redirect(303, `/teach/classes/${params.class}/problems`);
	},

	reopen: async ({ request, locals, params }) => {
		const read = await readForm(request, reportSchema);
		const where = { classId: params.class, reportId: read.ok ? read.values.report : '' };
		await reopenSelfStudyProblem(app().store, asTeacher(locals.actor), where);
		redirect(303, `/teach/classes/${params.class}/problems`);
	}
};
