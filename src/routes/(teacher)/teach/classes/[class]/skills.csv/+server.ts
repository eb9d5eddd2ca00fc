import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { classInsights } from '$lib/server/class-insights';
import { getClass } from '$lib/server/classes';
import { shippedCourse } from '$lib/server/course';
import { tableFile } from '$lib/server/csv';
import { insightWords } from '../insight-words';
import { cellsOf, gridTechniques } from '../insight.server';
import { skillsTable } from '../skills-table';
import type { RequestHandler } from './$types';

/** What the mastery grid of a class shows, with the counts behind each square. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const taught = await getClass(store, teacher, params.class);
	const { students } = await classInsights(store, teacher, taught.id);
	const techniques = gridTechniques(shippedCourse());
	const rows = students.flatMap(({ name: student, skills }) =>
		cellsOf(
			skills,
			techniques.map(({ id }) => id)
		).map((cell, place) => ({ ...cell, student, technique: techniques[place]?.name ?? '' }))
	);
	const of = { class: taught, title: insightWords.mastery.title };
	return tableFile(skillsTable, rows, { url, of, now: locals.now });
};
