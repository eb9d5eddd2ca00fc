import { redirect } from '@sveltejs/kit';
import { dropCard, readCard } from '$lib/server/card-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, url }) => ({
	card: readCard(cookies),
	address: `${url.host}/login`
});

export const actions: Actions = {
	default: ({ cookies }) => {
		dropCard(cookies);
		redirect(303, '/learn');
	}
};
