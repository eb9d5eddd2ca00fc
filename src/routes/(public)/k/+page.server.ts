import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { logInByBadge } from '$lib/server/cards';
import { readForm } from '$lib/server/forms';
import { callerOf, signIn } from '$lib/server/session-cookie';
import type { Actions } from './$types';

const schema = z.object({ token: z.string().max(100) });

export const actions: Actions = {
	default: async (event) => {
		const { request, locals } = event;
		const read = await readForm(request, schema);
		const token = read.ok ? read.values.token : '';
		const accountId = await logInByBadge(app().store, { token, ...callerOf(event) }, locals.now);
		if (!accountId) return fail(400, { isDead: true });
		await signIn(event, { id: accountId, role: 'student' });
		redirect(303, '/learn');
	}
};
