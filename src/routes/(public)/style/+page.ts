import { loadParts } from '$lib/questions/components';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	const specimens = data.specimens.map(async ({ view, ...rest }) => ({
		...{ ...rest, view },
		parts: await loadParts(view)
	}));
	return { ...data, specimens: await Promise.all(specimens) };
};
