import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { attempt, clock } = await parent();
	if (clock.state === 'handed in') redirect(303, `/learn/attempts/${attempt.id}/receipt`);
};
