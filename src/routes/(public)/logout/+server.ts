import { redirect } from '@sveltejs/kit';
import { writeAudit } from '$lib/server/audit';
import { app } from '$lib/server/app';
import { cameFrom } from '$lib/server/session-actor';
import { signOut } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { cookies, locals, setHeaders } = event;
	const whose = await signOut(cookies);
	if (whose) {
		const doer = { kind: whose.role, id: whose.id, origin: cameFrom(event) };
		const entry = { event: 'session_logout', detail: { how: 'own' } } as const;
		await app().store.write((tx) => writeAudit(tx, doer, entry, locals.now));
	}
	setHeaders({ 'clear-site-data': '"cache"' });
	redirect(303, '/');
};
