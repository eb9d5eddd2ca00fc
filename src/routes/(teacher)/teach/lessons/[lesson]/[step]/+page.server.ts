import { hasLighter } from '$lib/lessons/lesson';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getLesson } from '$lib/server/find-lesson';
import { checkStep, loadStatelessStep } from '$lib/server/stateless';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const isLighter = (url: URL) => url.searchParams.get('version') === 'lighter';

/** The lesson as it was published last, or with `?of=draft` as it is being written. */
function find({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const isDraft = url.searchParams.get('of') === 'draft';
	return getLesson(app().store, asTeacher(locals.actor), params.lesson, { isDraft });
}

/** `?width=phone` sets it as narrow as a phone. */
export const load: PageServerLoad = async (event) => {
	const { params, url } = event;
	const lesson = await find(event);
	return {
		...loadStatelessStep(lesson, params.step, isLighter(url)),
		hasLighter: hasLighter(lesson),
		isDraft: url.searchParams.get('of') === 'draft',
		isNarrow: url.searchParams.get('width') === 'phone'
	};
};

export const actions: Actions = {
	check: async (event) => {
		const { request, params, url } = event;
		return checkStep(await find(event), params.step, isLighter(url), await request.formData());
	}
};
