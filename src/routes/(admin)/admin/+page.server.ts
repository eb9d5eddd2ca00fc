import { asAdmin } from '$lib/server/actors';
import type { Teacher } from '$lib/server/policy';
import type { Actions, PageServerLoad } from './$types';
import { installationActions, loadInstallation } from './installation.server';
import { loadSources, sourceActions } from './sources.server';
import { loadTeachers, teacherActions } from './teachers.server';
import { loadTexts, textActions } from './texts.server';

/** One page with four parts, `?part=`: each is loaded alone. */
export const load: PageServerLoad = async ({ locals, url }) => {
	return loadPart(asAdmin(locals.actor), url.searchParams, locals.now);
};

async function loadPart(admin: Teacher, params: URLSearchParams, now: Date) {
	switch (params.get('part')) {
		case 'installation':
			return { part: 'installation' as const, installation: await loadInstallation(admin) };
		case 'texts':
			return { part: 'texts' as const, texts: await loadTexts() };
		case 'sources':
			return { part: 'sources' as const, ...(await loadSources(admin, params.get('source'))) };
		default:
			return { part: 'teachers' as const, ...(await loadTeachers(admin, params.get('teacher'), now)) };
	}
}

export const actions: Actions = {
	...teacherActions,
	...installationActions,
	...textActions,
	...sourceActions
};
