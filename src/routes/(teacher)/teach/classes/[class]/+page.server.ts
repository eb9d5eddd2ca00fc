import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { DEFAULT_RULES } from '$lib/lessons/assignment-rules';
import { EXTRA_TIMES } from '$lib/lessons/availability';
import { instantOf, sayTime, sayZone } from '$lib/lessons/class-time';
import { listExtraTimes, setExtraTime } from '$lib/server/accommodations';
import type { CheckWindow } from '$lib/lessons/check-window';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { findTooEarly } from '$lib/server/check-windows';
import { assignLesson, listAssignments, type AssignmentEntry } from '$lib/server/assignments';
import { getClass, listRoster, resetStudentPassphrase } from '$lib/server/classes';
import { closeJoinCode, CODE_MINUTES, findOpenCode, openJoinCode } from '$lib/server/joining';
import { classInsights } from '$lib/server/class-insights';
import { shippedCourse } from '$lib/server/course';
import { readForm, type FieldErrors } from '$lib/server/forms';
import { listTeachable } from '$lib/server/find-lesson';
import { listGroups } from '$lib/server/groups';
import { getEdition, type Edition } from '$lib/server/lessons';
import { count } from '$lib/server/limits';
import { allowSelfStudy } from '$lib/server/self-study';
import type { Teacher } from '$lib/server/policy';
import { listSelfStudyProblems } from '$lib/server/self-study-problems';
import { viewTable } from '$lib/tables/view';
import type { Actions, PageServerLoad } from './$types';
import { readSettings, typedIn } from '../../rules-form.server';
import { fieldsOf } from '../../rules-fields';
import { suggestWindow } from './assign';
import { viewCard } from './cards/cards.server';
import { gridTechniques, viewInsight } from './insight.server';
import { rosterRows, rosterTable } from './roster-table';
import { words } from './words';

const durationSchema = z.object({
	minutes: z.coerce.number().pipe(z.literal(CODE_MINUTES, words.code.durationUnknown))
});
const studentSchema = z.object({ student: z.string().max(100) });

const extraTimeSchema = z.object({
	...studentSchema.shape,
	extraTime: z.enum(['none', ...EXTRA_TIMES], words.roster.extraTimeUnknown)
});

const selfStudySchema = z.object({ turn: z.enum(['on', 'off']) });

/** `?show=code` is for the board; `?names=hidden` sends no student's name at all. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store, config } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name, timeZone, allowsSelfStudy, trashedAt } = await getClass(store, teacher, params.class);
	if (trashedAt) redirect(303, `/teach/classes/${id}/settings`);
	const say = (time: Date) => sayTime(time, timeZone);
	const [roster, groups, extraTimes, assignments, code, { course, all }, problems] = await Promise.all([
		listRoster(store, teacher, id),
		listGroups(store, teacher, id),
		listExtraTimes(store, teacher, id),
		listAssignments(store, teacher, id, locals.now),
		findOpenCode(store, teacher, id, locals.now),
		listTeachable(store, teacher),
		listSelfStudyProblems(store, teacher, id)
	]);
	const isHidden = url.searchParams.get('names') === 'hidden';
	const window = suggestWindow(timeZone, locals.now);
	const due = instantOf(window.due, timeZone);
	return {
		...{ id, name, zone: sayZone(timeZone), joinAddress: `${config.origin.origin}/join` },
		onlyCode: url.searchParams.get('show') === 'code',
		code: code && { code: code.code, until: say(code.expiresAt) },
		durations: CODE_MINUTES,
		...{ size: roster.length, isHidden },
		roster: viewTable(rosterTable(groups), rosterRows(isHidden ? [] : roster, extraTimes, timeZone), url),
		insight: await loadInsight({ id, teacher, assignments, course, isHidden }),
		assignments: assignments.map(({ id, title, availability, handedIn, opensAt, dueAt, withdrawnAt }) => ({
			...{ id, title, availability, handedIn, opens: say(opensAt), due: say(dueAt) },
			isWithdrawn: withdrawnAt !== null
		})),
		selfStudy: {
			isOn: allowsSelfStudy,
			problems: { all: problems.length, open: problems.filter(({ resolvedAt }) => !resolvedAt).length }
		},
		lessons: all.map(({ id, lesson: { number, title, minutes } }) => ({
			...{ id, number, title, minutes }
		})),
		suggested: {
			fields: { ...window, ...fieldsOf(DEFAULT_RULES) },
			dueSaid: due ? say(due) : '',
			edition: all.find(({ lesson }) => lesson.id === url.searchParams.get('lesson'))?.id ?? ''
		}
	};
};

interface InsightOf {
	readonly id: string;
	readonly teacher: Teacher;
	readonly assignments: readonly AssignmentEntry[];
	readonly course: readonly Edition[];
	readonly isHidden: boolean;
}

/** undefined until somebody has handed in. */
async function loadInsight({ id, teacher, assignments, course, isHidden }: InsightOf) {
	if (assignments.every(({ handedIn }) => handedIn === 0)) return undefined;
	const { store } = app();
	const given = await Promise.all(
		assignments.map(async ({ id: assignmentId, editionId, withdrawnAt }) => ({
			...{ assignmentId, edition: await getEdition(store, editionId), isWithdrawn: withdrawnAt !== null }
		}))
	);
	const techniques = gridTechniques(shippedCourse()).map((technique) => technique.id);
	const insights = await classInsights(store, teacher, id);
	return viewInsight(insights, { techniques, course, given, isHidden });
}

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
		count('resets', asTeacher(locals.actor).id, locals.now);
		const card = await resetStudentPassphrase(app().store, asTeacher(locals.actor), ids, locals.now);
		return { card: viewCard(card) };
	},

	// No redirect: who is at a row of the list stays there.
	extraTime: async ({ request, locals, params }) => {
		const read = await readForm(request, extraTimeSchema);
		if (!read.ok) return fail(400, { extraTime: { error: words.roster.extraTimeUnknown } });
		const { student, extraTime } = read.values;
		const ids = { classId: params.class, studentId: student };
		const given = extraTime === 'none' ? null : extraTime;
		await setExtraTime(app().store, asTeacher(locals.actor), ids, given, locals.now);
		return { extraTime: { student, extraTime } };
	},

	selfStudy: async ({ request, locals, params }) => {
		const read = await readForm(request, selfStudySchema);
		if (!read.ok) return fail(400, { selfStudy: { error: words.selfStudy.unknown } });
		await allowSelfStudy(app().store, asTeacher(locals.actor), params.class, read.values.turn === 'on');
		redirect(303, `/teach/classes/${params.class}#self-study`);
	},

	assign: async ({ request, locals, params }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const { timeZone } = await getClass(store, teacher, params.class);
		const form = await request.formData();
		const wanted = form.get('edition');
		const { all } = await listTeachable(store, teacher);
		const edition = all.find(({ id }) => id === wanted);
		const read = readSettings(form, { timeZone, now: locals.now });
		const typed = { ...typedIn(form), edition: edition?.id ?? '' };
		if (!edition || !read.ok) {
			const errors = read.ok ? {} : read.errors;
			return fail(400, {
				assign: { errors: edition ? errors : { ...errors, edition: words.assign.lessonUnknown }, typed }
			});
		}
		const assignment = { classId: params.class, editionId: edition.id, ...read.window };
		const tooEarly = await findTooEarly(store, assignment);
		if (tooEarly) return fail(400, { assign: { errors: sayTooEarly(tooEarly, timeZone), typed } });
		await assignLesson(store, teacher, assignment, locals.now);
		redirect(303, `/teach/classes/${params.class}#lessons`);
	}
};

function sayTooEarly(window: CheckWindow, timeZone: string): FieldErrors {
	const { checkB } = words.assign;
	return window.kind === 'from'
		? { opens: checkB.from(sayTime(window.from, timeZone)) }
		: { edition: checkB[window.why] };
}
