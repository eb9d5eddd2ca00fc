import { fail } from '@sveltejs/kit';
import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAssignment } from '$lib/server/assignments';
import { listOverrides, putOverridesBack, setOverrides } from '$lib/server/bulk-overrides';
import { listGroups } from '$lib/server/groups';
import { rulesOf } from '$lib/server/standing';
import { readOverride } from '../students/[student]/times/override-form.server';
import type { Actions, PageServerLoad } from './$types';
import { readBefore, writeBefore } from './before.server';
import { words } from './words';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { assignment, class: taught, edition } = await getAssignment(store, teacher, params.assignment);
	const [students, groups] = await Promise.all([
		listOverrides(store, teacher, assignment.id),
		listGroups(store, teacher, taught.id)
	]);
	const rules = rulesOf(assignment);
	const say = (time: Date) => sayTime(time, taught.timeZone);
	const closes = rules.late === 'closed' ? assignment.dueAt : assignment.closesAt;
	return {
		...{ id: assignment.id, class: { id: taught.id, name: taught.name } },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		groups: groups
			.filter(({ studentIds }) => studentIds.length > 0)
			.map(({ id, name, studentIds }) => ({ id, name, size: studentIds.length })),
		students: students.map(({ studentId, name, username, override }) => ({
			...{ id: studentId, name, username },
			reason: override?.reason
		})),
		ofClass: {
			...{ opens: say(assignment.opensAt), due: say(assignment.dueAt), closes: closes && say(closes) },
			...{ timeLimit: rules.timeLimitMinutes, attempts: rules.attemptsAllowed }
		}
	};
};

export const actions: Actions = {
	// No redirect: what each had before is in the answer alone, for putting it back.
	give: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const { assignment, class: taught } = await getAssignment(store, teacher, params.assignment);
		const form = await request.formData();
		const chosen = { groups: form.getAll('group').map(String), students: form.getAll('student').map(String) };
		const groups = await listGroups(store, teacher, taught.id);
		const inGroups = groups.filter(({ id }) => chosen.groups.includes(id)).flatMap((one) => one.studentIds);
		const studentIds = [...new Set([...chosen.students, ...inGroups])];
		const read = readOverride(form, {
			...{ window: { ...assignment, rules: rulesOf(assignment) }, before: null, extraTime: null },
			...{ timeZone: taught.timeZone, now: locals.now }
		});
		if (!read.ok) return fail(400, { chosen, errors: read.errors, typed: read.typed });
		if (studentIds.length === 0) return fail(400, { chosen, error: words.chooseFirst, typed: typedIn(form) });
		const place = { assignmentId: assignment.id, studentIds };
		const before = await setOverrides(store, teacher, place, read.override, locals.now);
		return { given: words.given(studentIds.length), before: writeBefore(before) };
	},

	undo: async ({ request, locals, params }) => {
		const before = readBefore((await request.formData()).get('before'));
		if (!before) return fail(400, { error: words.cannotUndo });
		await putOverridesBack(app().store, asTeacher(locals.actor), params.assignment, before, locals.now);
		return { putBack: words.putBack };
	}
};

/** What was typed, where it can be kept but was given to nobody. */
function typedIn(form: FormData): Record<string, string> {
	const pairs = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
	return Object.fromEntries(pairs) as Record<string, string>;
}
