import { redirect } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { READING_COOKIE, readingSchema, readReading, writeReading } from '$lib/server/reading';
import type { Actions, PageServerLoad } from './$types';

const YEAR = 365 * 24 * 60 * 60;

export const load: PageServerLoad = ({ cookies }) => ({ reading: readReading(cookies.get(READING_COOKIE)) });

export const actions: Actions = {
	save: async ({ request, cookies }) => {
		const reading = readingSchema.parse(Object.fromEntries(await request.formData()));
		cookies.set(READING_COOKIE, writeReading(reading), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: app().config.isSecure,
			maxAge: YEAR
		});
		redirect(303, '/reading?saved');
	}
};
