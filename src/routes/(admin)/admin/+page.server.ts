import { asAdmin } from '$lib/server/actors';
import type { Teacher } from '$lib/server/policy';
import type { Actions, PageServerLoad } from './$types';
import { installationActions, lastFailure, loadInstallation } from './installation.server';
import { loadLog, logActions } from './log.server';
import { loadOneStudent, oneStudentActions } from './one-student.server';
import { retentionActions } from './retention.server';
import { loadSources, sourceActions } from './sources.server';
import { loadTeachers, teacherActions } from './teachers.server';
import { loadTexts, textActions } from './texts.server';

/** One page with five parts, `?part=`: each is loaded alone. That there is no new copy is said above all of them. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const part = await loadPart(asAdmin(locals.actor), url.searchParams, locals.now);
	return { ...part, backupFailure: lastFailure() };
};

async function loadPart(admin: Teacher, params: URLSearchParams, now: Date) {
	const part = params.get('part');
	if (part === 'installation')
		return { part, installation: await loadInstallation(admin, params, now) } as const;
	if (part === 'texts')
		return { part, texts: await loadTexts(), one: await loadOneStudent(admin, params) } as const;
	if (part === 'sources') return { part, ...(await loadSources(admin, params.get('source'))) } as const;
	if (part === 'log') return { part, log: await loadLog(admin, params, now) } as const;
	return { part: 'teachers', ...(await loadTeachers(admin, params.get('teacher'), now)) } as const;
}

export const actions: Actions = {
	...teacherActions,
	...installationActions,
	...retentionActions,
	...textActions,
	...oneStudentActions,
	...sourceActions,
	...logActions
};
