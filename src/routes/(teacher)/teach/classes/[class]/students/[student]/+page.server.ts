import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { EXTRA_TIMES } from '$lib/lessons/availability';
import { sayTime, sayZone } from '$lib/lessons/class-time';
import { studentFinding, troubleOf } from '$lib/lessons/student-finding';
import { surenessOf } from '$lib/lessons/sureness';
import { setExtraTime } from '$lib/server/accommodations';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getMember } from '$lib/server/classes';
import { previewErasure } from '$lib/server/erase-student';
import { readForm } from '$lib/server/forms';
import type { Teacher } from '$lib/server/policy';
import { refuseNotFound } from '$lib/server/refusals';
import { readRetention } from '$lib/server/retention';
import { studentInsights } from '$lib/server/student-insights';
import { listNotes, MOST_NOTE, noteProblem, removeNote, writeNote } from '$lib/server/student-notes';
import { viewTable } from '$lib/tables/view';
import { eraseFrom } from '../../../../../../student-file/erase-form.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { viewAccesses } from './access.server';
import { historyTable } from './history-table';
import { techniquesTable } from './techniques-table';
import { rowsOf, viewCourse, viewOverride } from './view.server';
import { words } from './words';

const placeOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
	classId: params.class,
	studentId: params.student
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const place = placeOf({ params });
	const found = await studentInsights(store, teacher, place, locals.now);
	const notes = await listNotes(store, teacher, place);
	const rows = rowsOf(found, locals.now);
	const asked = { place, timeZone: found.class.timeZone, month: url.searchParams.get('month') };
	const { class: taught, student, judged, course, techniques, calibration, works } = found;
	const sides = techniques.map(({ skill: { technique, slanted, caught, fair, accused } }) => ({
		...{ technique, caught: { k: caught, n: slanted }, accused: { k: accused, n: fair } }
	}));
	return {
		class: { id: taught.id, name: taught.name, zone: sayZone(taught.timeZone) },
		student: { id: student.id, name: student.name, username: student.username },
		extraTime: student.extraTime ?? ('none' as const),
		finding: studentFinding(judged),
		trouble: troubleOf(sides),
		course: viewCourse(course, works),
		techniques: rows.techniques,
		techniqueTable: viewTable(techniquesTable, rows.techniques, url),
		...{ calibration, sureness: surenessOf(calibration) },
		history: viewTable(historyTable, rows.works, url),
		overrides: works.flatMap((work) => viewOverride(work, taught.timeZone)),
		accesses: await viewAccesses(teacher, asked, locals.now),
		accessParams: [...url.searchParams].filter(([name]) => name !== 'month'),
		erasing: url.searchParams.has('erase') ? await loadErasing(teacher, student.id) : undefined,
		mostNote: MOST_NOTE,
		notes: notes.map(({ id, text, author, writtenAt }) => ({
			...{ id, text, author: author.name, isOwn: author.id === teacher.id },
			time: sayTime(writtenAt, taught.timeZone)
		}))
	};
};

/** What erasing the student would take along: read only for whoever means to. */
async function loadErasing(teacher: Teacher, studentId: string) {
	const { store } = app();
	const { backups: copyDays } = await readRetention(store.read);
	return { student: await previewErasure(store, teacher, studentId), copyDays };
}

const noteSchema = z.object({ text: z.string().max(100_000) });
const removeSchema = z.object({ note: z.string().max(100) });
const extraTimeSchema = z.object({ extraTime: z.enum(['none', ...EXTRA_TIMES], words.times.unknown) });

export const actions: Actions = {
	note: async (event) => {
		const { locals } = event;
		const read = await readForm(event.request, noteSchema);
		const text = read.ok ? read.values.text : '';
		const error = noteProblem(text);
		if (error) return fail(400, { note: { error, text } });
		const note = { ...placeOf(event), text };
		await writeNote(app().store, asTeacher(locals.actor), note, locals.now);
		redirect(303, `${event.url.pathname}#notes`);
	},

	// No redirect: what was written is in the answer alone, for putting it back.
	removeNote: async (event) => {
		const read = await readForm(event.request, removeSchema);
		const { note: noteId } = read.ok ? read.values : refuseNotFound();
		const { store } = app();
		const teacher = asTeacher(event.locals.actor);
		const text = await removeNote(store, teacher, { ...placeOf(event), noteId }, event.locals.now);
		return { removed: text };
	},

	erase: async ({ request, locals, params }) => {
		const teacher = asTeacher(locals.actor);
		await getMember(app().store, teacher, placeOf({ params }));
		const erase = await eraseFrom(request, teacher, { studentId: params.student, now: locals.now });
		if (erase) return fail(400, { erase });
		redirect(303, `/teach/classes/${params.class}/roster?erased=1`);
	},

	// No redirect: who is at the form stays there.
	extraTime: async (event) => {
		const { locals } = event;
		const read = await readForm(event.request, extraTimeSchema);
		if (!read.ok) return fail(400, { extraTime: { error: words.times.unknown } });
		const { extraTime } = read.values;
		const given = extraTime === 'none' ? null : extraTime;
		await setExtraTime(app().store, asTeacher(locals.actor), placeOf(event), given, locals.now);
		return { extraTime: { kept: words.times.kept(words.times.options[extraTime]) } };
	}
};
