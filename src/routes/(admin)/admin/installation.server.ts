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
	const { store, file, schema, backups } = app();
	const { newest, ...found } = await readInstallation(store, admin, file);
	const { failure } = backups.last;
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return {
		...{ ...found, version, schema, node: process.version },
		backup: newest && { size: newest.manifest.size, made: sayTime(newest.manifest.madeAt, zone) },
		/** Why the last attempt at a copy came to nothing, when it did. */
		failure: failure && { reason: failure.reason, at: sayTime(failure.at, zone) },
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
	/** Answers when the copy is whole and checked, or why there is none; neither needs another page. */
	backup: async ({ locals }: RequestEvent) => {
		asAdmin(locals.actor);
		try {
			const { manifest } = await app().backups.backUp('asked', locals.now);
			return { backedUp: words.copies.made(manifest.size) };
		} catch {
			// Logged where it failed; the page says why.
			return fail(500, { backedUp: '' });
		}
	},
	/** No redirect: what was kept is said beside the button. */
	retention: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, retentionSchema);
		if (!read.ok) return fail(400, { retention: { errors: read.errors, typed: read.typed } });
		await changeRetention(app().store, asAdmin(locals.actor), read.values, locals.now);
		return { retentionKept: words.retention.kept };
	}
};
