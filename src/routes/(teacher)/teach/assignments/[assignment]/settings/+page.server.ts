import { fail, redirect } from '@sveltejs/kit';
import { isReleased } from '$lib/lessons/attempt-state';
import { sayTime, sayZone } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import {
	editAssignment,
	getAssignment,
	giveBackAssignment,
	listAssignments,
	releaseFeedback,
	withdrawAssignment
} from '$lib/server/assignments';
import { listRoster } from '$lib/server/classes';
import { releaseFacts, rulesOf } from '$lib/server/standing';
import { hasBegun } from '$lib/server/under-way';
import { readSettings, settingsFields, typedIn } from '../../../rules-form.server';
import { words as formWords } from '../../../rules-form-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { assignment, class: taught, edition } = await getAssignment(store, teacher, params.assignment);
	const { id, timeZone } = taught;
	const rules = rulesOf(assignment);
	const [facts, roster, listed] = await Promise.all([
		releaseFacts(store.read, assignment),
		listRoster(store, teacher, id),
		listAssignments(store, teacher, id, locals.now)
	]);
	const say = (time: Date | null) => time && sayTime(time, timeZone);
	return {
		id: assignment.id,
		class: { id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		...{ zone: sayZone(timeZone), fields: settingsFields({ ...assignment, rules }, timeZone) },
		isLocked: await hasBegun(store.read, assignment.id),
		withdrawn: say(assignment.withdrawnAt),
		feedback: {
			...{ mode: rules.mode, release: rules.release, isReleased: isReleased(facts, locals.now) },
			...{ releasedAt: say(assignment.releasedAt), dueForAll: sayTime(facts.lastDueAt, timeZone) },
			...{ handedIn: listed.find((one) => one.id === assignment.id)?.handedIn ?? 0, of: roster.length }
		}
	};
};

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const { assignment, class: taught } = await getAssignment(store, teacher, params.assignment);
		const form = await request.formData();
		const before = { ...assignment, rules: rulesOf(assignment) };
		const read = readSettings(form, { timeZone: taught.timeZone, now: locals.now, before });
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		const edited = await editAssignment(store, teacher, assignment.id, read.window, locals.now);
		if (!edited.ok) {
			const errors = { form: formWords.problems[edited.problem] };
			return fail(409, { errors, typed: typedIn(form) });
		}
		redirect(303, `/teach/assignments/${params.assignment}`);
	},

	withdraw: async ({ locals, params }) => {
		await withdrawAssignment(app().store, asTeacher(locals.actor), params.assignment, locals.now);
		redirect(303, `/teach/assignments/${params.assignment}/settings#withdraw`);
	},

	giveBack: async ({ locals, params }) => {
		await giveBackAssignment(app().store, asTeacher(locals.actor), params.assignment, locals.now);
		redirect(303, `/teach/assignments/${params.assignment}/settings#withdraw`);
	},

	release: async ({ locals, params }) => {
		await releaseFeedback(app().store, asTeacher(locals.actor), params.assignment, locals.now);
		redirect(303, `/teach/assignments/${params.assignment}/settings#feedback`);
	}
};
