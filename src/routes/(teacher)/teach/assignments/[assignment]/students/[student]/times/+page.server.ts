import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { addMinutes, findOverride, MORE_MINUTES, removeOverride, setOverride } from '$lib/server/overrides';
import { rulesOf } from '$lib/server/standing';
import { sayOwnTimes } from '../../../../../../../rules-words';
import type { Actions, PageServerLoad } from './$types';
import { overrideFields, readOverride } from './override-form.server';
import { words } from './words';

const minutesSchema = z.object({
	minutes: z.coerce.number().pipe(z.literal(MORE_MINUTES, words.minutesUnknown))
});

const placeOf = ({ assignment, student }: { assignment: string; student: string }) => ({
	...{ assignmentId: assignment, studentId: student }
});
const addressOf = ({ assignment, student }: { assignment: string; student: string }) =>
	`/teach/assignments/${assignment}/students/${student}/times`;

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await findOverride(app().store, asTeacher(locals.actor), placeOf(params), locals.now);
	const { assignment, class: taught, edition, student, override, extraTime, times, running } = found;
	const { timeZone } = taught;
	const rules = rulesOf(assignment);
	const closes = rules.late === 'closed' ? assignment.dueAt : assignment.closesAt;
	const say = (time: Date) => sayTime(time, timeZone);
	return {
		...{ id: assignment.id, student, class: { id: taught.id, name: taught.name } },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		sentence: sayOwnTimes({ times, timeZone, extraTime, isExcused: override?.isExcused ?? false }),
		running: running && { until: say(running.deadline), isUp: running.phase === 'time up' },
		minutes: MORE_MINUTES,
		ofClass: {
			...{ opens: say(assignment.opensAt), due: say(assignment.dueAt), closes: closes && say(closes) },
			...{ timeLimit: rules.timeLimitMinutes, attempts: rules.attemptsAllowed }
		},
		isOwn: override !== null || extraTime !== null,
		set: override && { at: say(override.setAt), reason: override.reason },
		fields: overrideFields(override, timeZone)
	};
};

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const found = await findOverride(store, teacher, placeOf(params), locals.now);
		const { assignment, extraTime, override: before } = found;
		const read = readOverride(await request.formData(), {
			...{ window: { ...assignment, rules: rulesOf(assignment) }, before, extraTime },
			...{ timeZone: found.class.timeZone, now: locals.now }
		});
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		await setOverride(store, teacher, placeOf(params), read.override, locals.now);
		redirect(303, addressOf(params));
	},

	remove: async ({ locals, params }) => {
		await removeOverride(app().store, asTeacher(locals.actor), placeOf(params), locals.now);
		redirect(303, addressOf(params));
	},

	more: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const read = await readForm(request, minutesSchema);
		if (!read.ok) return fail(400, { more: words.minutesUnknown });
		const { running } = await findOverride(store, teacher, placeOf(params), locals.now);
		if (!running) return fail(409, { more: words.notRunning });
		const more = { minutes: read.values.minutes, reason: words.moreReason };
		await addMinutes(store, teacher, placeOf(params), more, locals.now);
		redirect(303, addressOf(params));
	}
};
