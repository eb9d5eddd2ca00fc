/** The part of the administration that answers a student or a parent: what is stored, and that it goes. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { asAdmin } from '$lib/server/actors';
import { findStudentId } from '$lib/server/accounts';
import { app } from '$lib/server/app';
import { previewErasure } from '$lib/server/erase-student';
import type { Teacher } from '$lib/server/policy';
import { readRetention } from '$lib/server/retention';
import { eraseFrom } from '../../student-file/erase-form.server';

export async function loadOneStudent(admin: Teacher, params: URLSearchParams) {
	const { store } = app();
	const username = params.get('username')?.trim().toLowerCase() ?? '';
	const id = username === '' ? undefined : await findStudentId(store, username);
	const { backups: copyDays } = await readRetention(store.read);
	return {
		...{ username, copyDays, erased: params.has('erased') },
		student: id && (await previewErasure(store, admin, id))
	};
}

export const oneStudentActions = {
	erase: async ({ request, locals }: RequestEvent) => {
		const admin = asAdmin(locals.actor);
		const erase = await eraseFrom(request, admin, { studentId: undefined, now: locals.now });
		if (erase) return fail(400, { erase });
		redirect(303, '/admin?part=texts&erased=1#student');
	}
};
