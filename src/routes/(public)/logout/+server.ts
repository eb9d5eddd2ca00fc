import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, setHeaders }) => {
	await signOut(cookies);
	setHeaders({ 'clear-site-data': '"cache"' });
	redirect(303, '/');
};
