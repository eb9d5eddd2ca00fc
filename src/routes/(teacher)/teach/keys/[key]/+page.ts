import { loadParts } from '$lib/questions/components';
import type { PageLoad } from './$types';

const question = { kind: 'highlight' } as const;

export const load: PageLoad = async ({ data }) => ({
	...data,
	parts: await loadParts({ kind: 'question', question })
});
