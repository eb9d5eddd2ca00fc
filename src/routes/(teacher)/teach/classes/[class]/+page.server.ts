import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { sayDay, sayTime, sayZone } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { assignLesson, listAssignments } from '$lib/server/assignments';
import {
	closeJoinCode,
	CODE_MINUTES,
	findOpenCode,
	getClass,
	listRoster,
	openJoinCode,
	resetStudentPassphrase
} from '$lib/server/classes';
import { shippedCourse } from '$lib/server/course';
import { readForm, type FieldErrors } from '$lib/server/forms';
import { listNewestEditions } from '$lib/server/lessons';
import type { Actions, PageServerLoad } from './$types';
import { readWindow, suggestWindow } from './assign';
import { words } from './words';

const durationSchema = z.object({
	minutes: z.coerce.number().pipe(z.literal(CODE_MINUTES, words.code.durationUnknown))
});
const studentSchema = z.object({ student: z.string().max(100) });

const typed = z.string().max(100).default('');
/** The fields as they were typed: what is wrong with them depends on the class and the hour. */
const assignSchema = z.object({ edition: typed, opens: typed, due: typed });

const editionsNow = () => listNewestEditions(app().store, shippedCourse().lessons);

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store, config } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name, timeZone } = await getClass(store, teacher, params.class);
	const say = (time: Date) => sayTime(time, timeZone);
	const [roster, assignments, code, editions] = await Promise.all([
		listRoster(store, teacher, id),
		listAssignments(store, teacher, id, locals.now),
		findOpenCode(store, teacher, id, locals.now),
		editionsNow()
	]);
	return {
		...{ id, name, zone: sayZone(timeZone), joinAddress: `${config.origin.origin}/join` },
		onlyCode: url.searchParams.get('show') === 'code',
		code: code && { code: code.code, until: say(code.expiresAt) },
		durations: CODE_MINUTES,
		roster: roster.map(({ joinedAt, ...student }) => ({
			...student,
			joined: sayDay(joinedAt, timeZone)
		})),
		assignments: assignments.map(({ id, title, availability, handedIn, opensAt, dueAt }) => ({
			...{ id, title, availability, handedIn, opens: say(opensAt), due: say(dueAt) }
		})),
		lessons: editions.map(({ id, lesson: { number, title, minutes } }) => ({ id, number, title, minutes })),
		suggested: {
			...suggestWindow(timeZone, locals.now),
			edition: editions.find(({ lesson }) => lesson.id === url.searchParams.get('lesson'))?.id ?? ''
		}
	};
};

export const actions: Actions = {
	openCode: async ({ request, locals, params }) => {
		const read = await readForm(request, durationSchema);
		if (!read.ok) return fail(400, { code: { errors: read.errors } });
		await openJoinCode(app().store, asTeacher(locals.actor), params.class, read.values.minutes, locals.now);
		redirect(303, `/teach/classes/${params.class}#code`);
	},

	closeCode: async ({ locals, params }) => {
		await closeJoinCode(app().store, asTeacher(locals.actor), params.class, locals.now);
		redirect(303, `/teach/classes/${params.class}#code`);
	},

	// No redirect: the card is shown in the answer itself, and stored nowhere on the way.
	resetPassphrase: async ({ request, locals, params }) => {
		const read = await readForm(request, studentSchema);
		const studentId = read.ok ? read.values.student : '';
		const ids = { classId: params.class, studentId };
		return { card: await resetStudentPassphrase(app().store, asTeacher(locals.actor), ids) };
	},

	assign: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const { timeZone } = await getClass(store, teacher, params.class);
		const read = await readForm(request, assignSchema);
		if (!read.ok) return fail(400, { assign: { errors: read.errors, typed: read.typed } });
		const edition = (await editionsNow()).find(({ id }) => id === read.values.edition);
		const window = readWindow(read.values, timeZone, locals.now);
		if (!edition || !window.ok) {
			const errors: FieldErrors = window.ok ? {} : window.errors;
			if (!edition) errors.edition = words.assign.lessonUnknown;
			return fail(400, { assign: { errors, typed: read.values } });
		}
		const { opensAt, dueAt } = window;
		const assignment = { classId: params.class, editionId: edition.id, opensAt, dueAt };
		await assignLesson(store, teacher, assignment, locals.now);
		redirect(303, `/teach/classes/${params.class}#lessons`);
	}
};
