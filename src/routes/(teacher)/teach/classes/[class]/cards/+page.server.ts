import { fail } from '@sveltejs/kit';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getClass, listRoster, makeCards } from '$lib/server/classes';
import { count } from '$lib/server/limits';
import type { Actions, PageServerLoad } from './$types';
import { viewCard } from './cards.server';
import { words } from './words';

/** `?who=` ticks students, once for each. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store, config } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name } = await getClass(store, teacher, params.class);
	const wanted = url.searchParams.getAll('who');
	const students = await listRoster(store, teacher, id);
	return {
		class: { id, name, address: config.origin.host },
		students: students.map((student) => ({
			...{ id: student.id, name: student.name, username: student.username },
			isChosen: wanted.includes(student.id)
		}))
	};
};

export const actions: Actions = {
	// No redirect: the cards are shown in the answer itself, and stored nowhere on the way.
	make: async ({ request, locals, params }) => {
		const teacher = asTeacher(locals.actor);
		const form = await request.formData();
		const students = await listRoster(app().store, teacher, params.class);
		const isAll = form.get('all') !== null;
		const wanted = isAll ? students.map(({ id }) => id) : form.getAll('student').map(String);
		if (wanted.length === 0) return fail(400, { error: words.chooseFirst });
		const ids = { classId: params.class, studentIds: [...new Set(wanted)] };
		count('resets', teacher.id, locals.now);
		return { cards: (await makeCards(app().store, teacher, ids, locals.now)).map(viewCard) };
	}
};
