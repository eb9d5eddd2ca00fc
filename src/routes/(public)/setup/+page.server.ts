import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { createFirstTeacher } from '$lib/server/accounts';
import { addressKey } from '$lib/server/address-key';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { count } from '$lib/server/limits';
import { passphraseProblem } from '$lib/server/passphrase-rules';
import { signIn } from '$lib/server/session-cookie';
import { closeSetup, isSetupCode, isSetupOpen } from '$lib/server/setup';
import { acceptInvite } from '$lib/server/teacher-invites';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const code = z.string().trim().min(1, words.missing).max(200, words.invite.unknown);

function schemaWith(setupCode: z.ZodType<string>) {
	return z.object({
		setupCode,
		name: z.string().trim().min(1, words.missing).max(60),
		username: z
			.string()
			.trim()
			.toLowerCase()
			.regex(/^[a-z0-9.-]{3,40}$/, words.badUsername),
		password: z.string().max(1000, words.long)
	});
}
const firstSchema = schemaWith(code.refine(isSetupCode, words.wrongCode));
const invitedSchema = schemaWith(code);

export const load: PageServerLoad = () => ({ isOpen: isSetupOpen() });

export const actions: Actions = {
	/** Makes the first teacher, or the one that a link invites: the same form, another code. */
	default: async (event) => {
		const { request, locals } = event;
		count('logins', addressKey(event.getClientAddress()), locals.now);
		const isFirst = isSetupOpen();
		const read = await readForm(request, isFirst ? firstSchema : invitedSchema);
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		const { setupCode, ...teacher } = read.values;
		const { host } = app().config.origin;
		const problem = await passphraseProblem(teacher.password, { ...teacher, host, hasSecondFactor: false });
		if (problem) {
			const { name, username } = teacher;
			return fail(400, { errors: { password: words[problem] }, typed: { name, username } });
		}
		if (isFirst) {
			const id = await createFirstTeacher(app().store, teacher, locals.now);
			closeSetup();
			if (!id) redirect(303, '/login');
			await signIn(event, { id, role: 'teacher' });
		} else {
			const accepted = await acceptInvite(app().store, setupCode, teacher, locals.now);
			if (!accepted.ok) {
				const { name, username } = teacher;
				return fail(400, { errors: sayProblem(accepted.problem), typed: { name, username } });
			}
			await signIn(event, { id: accepted.accountId, role: 'teacher' });
		}
		redirect(303, '/teach');
	}
};

function sayProblem(problem: keyof typeof words.invite | 'username taken'): Record<string, string> {
	return problem === 'username taken' ? { username: words.taken } : { setupCode: words.invite[problem] };
}
