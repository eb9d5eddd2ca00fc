/** The part of the administration that is about the machine, and how long it keeps what. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { PERIODS, type Period } from '$lib/lessons/retention';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { readInstallation } from '$lib/server/installation';
import type { Teacher } from '$lib/server/policy';
import { changeRetention, readRetention } from '$lib/server/retention';
import { version } from '../../../../package.json';
import { words } from './installation-words';

export async function loadInstallation(admin: Teacher) {
	const { store, file, schema } = app();
	const { backup, ...found } = await readInstallation(store, admin, file);
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return {
		...{ ...found, version, schema, node: process.version },
		backup: backup && { size: backup.size, made: sayTime(backup.madeAt, zone) },
		/** Seconds since the start. */
		uptime: process.uptime(),
		retention: await readRetention(store.read)
	};
}

function period(name: Period) {
	const { least, most } = PERIODS[name];
	const problem = words.retention.outside(least, most);
	return z.coerce.number({ error: problem }).int(problem).min(least, problem).max(most, problem);
}

const retentionSchema = z.object({
	afterEnd: period('afterEnd'),
	unfinished: period('unfinished'),
	inactive: period('inactive'),
	backups: period('backups')
});

export const installationActions = {
	/** No redirect: what was kept is said beside the button. */
	retention: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, retentionSchema);
		if (!read.ok) return fail(400, { retention: { errors: read.errors, typed: read.typed } });
		await changeRetention(app().store, asAdmin(locals.actor), read.values, locals.now);
		return { retentionKept: words.retention.kept };
	}
};
