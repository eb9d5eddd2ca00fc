import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { readFields } from '$lib/server/forms';
import { dropHalf, finishLogIn, isHalf, logIn } from '$lib/server/log-in';
import { safePath } from '$lib/server/safe-path';
import { callerOf, dropHalfToken, halfToken, keepHalf, signIn } from '$lib/server/session-cookie';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const schema = z.object({
	username: z.string({ error: words.usernameMissing }).trim().min(1, words.usernameMissing).max(100),
	passphrase: z.string({ error: words.passphraseMissing }).min(1, words.passphraseMissing).max(256)
});
const codeSchema = z.object({
	secondCode: z.string().trim().min(1, words.second.missing).max(40, words.second.wrong),
	remember: z.string().optional()
});
/** What this page’s own fields are called: anything else is carried along from another page. */
const OWN = new Set(['username', 'passphrase', 'secondCode', 'remember', 'again']);

export const load: PageServerLoad = ({ locals, url, cookies }) => {
	if (locals.actor.kind !== 'visitor') redirect(303, homeOf(locals.actor.kind));
	const token = halfToken(cookies);
	return {
		next: safePath(url.searchParams.get('next')),
		asksForCode: token !== undefined && isHalf(token, locals.now)
	};
};

export const actions: Actions = {
	/** Both steps: each form names itself by its fields, and carries along what came from another page. */
	default: async (event) => {
		const form = await event.request.formData();
		const carried = carriedFields(form);
		if (form.has('again')) return startAgain(event, carried);
		if (form.has('secondCode')) return takeSecondStep(event, form, carried);
		// A form of another page that came here because the session was over: ask, and keep what it holds.
		if (!form.has('username')) return fail(401, { ...refused, carried, isOver: true });
		return takeFirstStep(event, form, carried);
	}
};

type Carried = readonly { readonly name: string; readonly value: string }[];
type Typed = Record<string, string>;
/** What the page says of an answer, where nothing else is said. */
const refused = { errors: {} as Typed, typed: {} as Typed, isOver: false, asksForCode: false };

async function takeFirstStep(event: RequestEvent, form: FormData, carried: Carried) {
	const read = readFields(form, schema);
	if (!read.ok) return fail(400, { ...refused, carried, errors: read.errors, typed: read.typed });
	const came = await logIn(app().store, { ...read.values, ...callerOf(event) }, event.locals.now);
	switch (came.kind) {
		case 'closed': {
			const typed = { username: read.values.username };
			return fail(400, { ...refused, carried, errors: { form: words.wrong }, typed });
		}
		case 'half':
			keepHalf(event.cookies, came.token);
			return { ...refused, carried, asksForCode: true };
		case 'open':
			await signIn(event, came.account);
			return goOn(event, came.account.role, carried);
	}
}

async function takeSecondStep(event: RequestEvent, form: FormData, carried: Carried) {
	const read = readFields(form, codeSchema);
	if (!read.ok) return fail(400, { ...refused, carried, errors: read.errors, asksForCode: true });
	const { store, config } = app();
	const token = halfToken(event.cookies) ?? '';
	const code = { token, code: read.values.secondCode, folder: config.folder };
	const came = await finishLogIn(store, { ...code, ...callerOf(event) }, event.locals.now);
	if (!came) {
		dropHalfToken(event.cookies);
		return fail(400, { ...refused, carried, errors: { form: words.second.over } });
	}
	if (came.kind !== 'open')
		return fail(400, { ...refused, carried, errors: { secondCode: words.second.wrong }, asksForCode: true });
	dropHalfToken(event.cookies);
	await signIn(event, came.account, read.values.remember !== undefined);
	return goOn(event, came.account.role, carried);
}

function startAgain({ cookies }: RequestEvent, carried: Carried) {
	dropHalf(halfToken(cookies) ?? '');
	dropHalfToken(cookies);
	return { ...refused, carried };
}

function goOn({ url }: RequestEvent, role: 'student' | 'teacher', carried: Carried): never {
	const next = safePath(url.searchParams.get('next'));
	// 307 sends the carried form on to where it was going.
	redirect(carried.length > 0 && next ? 307 : 303, next ?? homeOf(role));
}

function carriedFields(form: FormData): Carried {
	return [...form].flatMap(([name, value]) =>
		typeof value === 'string' && !OWN.has(name) ? [{ name, value }] : []
	);
}

function homeOf(role: 'student' | 'teacher'): string {
	return role === 'student' ? '/learn' : '/teach';
}
