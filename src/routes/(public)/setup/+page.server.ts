import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { createFirstTeacher } from '$lib/server/accounts';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { count } from '$lib/server/limits';
import { signIn } from '$lib/server/session-cookie';
import { closeSetup, isSetupCode, isSetupOpen } from '$lib/server/setup';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const schema = z
	.object({
		setupCode: z.string().trim().min(1, words.missing).refine(isSetupCode, words.wrongCode),
		name: z.string().trim().min(1, words.missing).max(60),
		username: z
			.string()
			.trim()
			.toLowerCase()
			.regex(/^[a-z0-9.-]{3,40}$/, words.badUsername),
		password: z.string().min(15, words.short).max(256)
	})
	.refine(({ password }) => new Set(password.toLowerCase()).size >= 6, {
		path: ['password'],
		message: words.guessable
	});

export const load: PageServerLoad = () => ({ isOpen: isSetupOpen() });

export const actions: Actions = {
	default: async ({ request, cookies, locals, getClientAddress }) => {
		await count('logins', getClientAddress());
		const read = await readForm(request, schema);
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		const id = await createFirstTeacher(app().store, read.values, locals.now);
		closeSetup();
		if (!id) redirect(303, '/login');
		await signIn(cookies, id, locals.now);
		redirect(303, '/teach');
	}
};
