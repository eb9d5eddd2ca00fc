/** The part of the administration that is about the machine, and how long it keeps what. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readInstallation } from '$lib/server/installation';
import type { Teacher } from '$lib/server/policy';
import { version } from '../../../../package.json';
import { sayTimeHere } from './clock.server';
import { words } from './installation-words';
import { loadRetention } from './retention.server';

export async function loadInstallation(admin: Teacher, params: URLSearchParams, now: Date) {
	const { store, file, schema } = app();
	const { newest, ...found } = await readInstallation(store, admin, file);
	return {
		...{ ...found, version, schema, node: process.version },
		backup: newest && { size: newest.manifest.size, made: sayTimeHere(newest.manifest.madeAt) },
		/** Seconds since the start. */
		uptime: process.uptime(),
		retention: await loadRetention(params.has('plan'), now)
	};
}

/** Why the last attempt at a copy came to nothing, when it did. */
export function lastFailure() {
	const { failure } = app().backups.last;
	return failure && { reason: failure.reason, at: sayTimeHere(failure.at) };
}

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
	}
};
