import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { readFields } from '$lib/server/forms';
import { logIn } from '$lib/server/log-in';
import { safePath } from '$lib/server/safe-path';
import { signIn } from '$lib/server/session-cookie';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const schema = z.object({
	username: z.string({ error: words.usernameMissing }).trim().min(1, words.usernameMissing).max(100),
	passphrase: z.string({ error: words.passphraseMissing }).min(1, words.passphraseMissing).max(256)
});

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor.kind !== 'visitor') redirect(303, homeOf(locals.actor.kind));
	return { next: safePath(url.searchParams.get('next')) };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, url, getClientAddress }) => {
		const form = await request.formData();
		const carried = carriedFields(form);
		// A form of another page that came here because the session was over: ask, and keep what it holds.
		if (!form.has('username')) return fail(401, { carried, errors: {}, typed: {}, isOver: true });
		const read = readFields(form, schema);
		if (!read.ok) return fail(400, { carried, errors: read.errors, typed: read.typed, isOver: false });
		const account = await logIn(app().store, { ...read.values, address: getClientAddress() });
		if (!account) {
			const errors = { form: words.wrong };
			return fail(400, { carried, errors, typed: { username: read.values.username }, isOver: false });
		}
		await signIn(cookies, account.id, locals.now);
		const next = safePath(url.searchParams.get('next'));
		// 307 sends the carried form on to where it was going.
		redirect(carried.length > 0 && next ? 307 : 303, next ?? homeOf(account.role));
	}
};

function carriedFields(form: FormData): { name: string; value: string }[] {
	return [...form].flatMap(([name, value]) =>
		typeof value === 'string' && name !== 'username' && name !== 'passphrase' ? [{ name, value }] : []
	);
}

function homeOf(role: 'student' | 'teacher'): string {
	return role === 'student' ? '/learn' : '/teach';
}
