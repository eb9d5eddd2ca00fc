import { shippedCourse } from '$lib/server/course';
import { refuseNotFound } from '$lib/server/refusals';
import type { PageServerLoad } from './$types';
import { walk } from './walk';

export const load: PageServerLoad = ({ url }) => {
	const { tree, taxonomy } = shippedCourse();
	const { technique, ...way } = walk(tree, url.searchParams.get('way') ?? '') ?? refuseNotFound();
	const found = taxonomy.techniques.find(({ id }) => id === technique);
	return {
		...way,
		found: found && {
			id: found.id,
			definition: found.definition,
			howToSpot: found.howToSpot,
			alike: found.confusedWith
		}
	};
};
