/** The part of the administration that is about the machine, and how long it keeps what. */
import { setTimeout as wait } from 'node:timers/promises';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readInstallation } from '$lib/server/installation';
import type { Teacher } from '$lib/server/policy';
import { version } from '../../../../package.json';
import { sayTimeHere } from './clock.server';
import { words } from './installation-words';
import { loadRetention } from './retention.server';

/** How long who asks for a copy waits for it, in milliseconds. One that takes longer is told of on the page. */
const PATIENCE = 5000;

export async function loadInstallation(admin: Teacher, params: URLSearchParams, now: Date) {
	const { store, file, schema } = app();
	const { newest, ...found } = await readInstallation(store, admin, file);
	return {
		...{ ...found, version, schema, node: process.version },
		copying: copyProgress(),
		backup: newest && {
			size: newest.manifest.size,
			made: sayTimeHere(newest.manifest.madeAt),
			madeAt: newest.manifest.madeAt.getTime()
		},
		/** Seconds since the start. */
		uptime: process.uptime(),
		retention: await loadRetention(params.has('plan'), now)
	};
}

function copyProgress() {
	const { progress } = app().backups;
	return progress && { copied: progress.copied, since: sayTimeHere(progress.since) };
}

/** Why the last attempt at a copy came to nothing, when it did. */
export function lastFailure() {
	const { failure } = app().backups.last;
	return failure && { reason: failure.reason, at: sayTimeHere(failure.at) };
}

export const installationActions = {
	/**
	 * Answers when the copy is whole and checked, or that there is none; neither needs another page. That of a large
	 * database goes on without whoever asked for it, and the page says how far it is.
	 */
	backup: async ({ locals }: RequestEvent) => {
		asAdmin(locals.actor);
		try {
			const copying = app().backups.backUp('asked', locals.now);
			const copy = await Promise.race([copying, wait(PATIENCE, undefined, { ref: false })]);
			return copy
				? { backedUp: words.copies.made(copy.manifest.size) }
				: { backedUp: words.copies.leave, isUnderWaySince: locals.now.getTime() };
		} catch {
			// Logged where it failed; the page says why.
			return fail(500, { backedUp: '' });
		}
	}
};
