import { hasLighter } from '$lib/lessons/lesson';
import { getShippedLesson } from '$lib/server/find-lesson';
import { checkStep, loadStatelessStep } from '$lib/server/stateless';
import type { Actions, PageServerLoad } from './$types';

const isLighter = (url: URL) => url.searchParams.get('version') === 'lighter';

export const load: PageServerLoad = ({ params, url }) => {
	const lesson = getShippedLesson(params.lesson);
	return { ...loadStatelessStep(lesson, params.step, isLighter(url)), hasLighter: hasLighter(lesson) };
};

export const actions: Actions = {
	check: async ({ request, params, url }) =>
		checkStep(getShippedLesson(params.lesson), params.step, isLighter(url), await request.formData())
};
