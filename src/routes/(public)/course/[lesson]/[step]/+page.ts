import { loadParts } from '$lib/questions/components';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, parts: await loadParts(data.view) });
