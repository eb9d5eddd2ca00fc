/** How long what is kept, what the coming night would delete, and what the last one did. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { PERIODS, type Period } from '$lib/lessons/retention';
import { planWords, sayRemovals } from '$lib/lessons/retention-words';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { changeRetention, readRetention } from '$lib/server/retention';
import { findLastRun, planRetention } from '$lib/server/retention-job';
import { sayDayHere } from './clock.server';
import { words } from './retention-words';

/** `isPlanned`: with what the coming night would delete, which reads a good part of the database. */
export async function loadRetention(isPlanned: boolean, now: Date) {
	const { store } = app();
	const last = await findLastRun(store.read);
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return {
		periods: await readRetention(store.read),
		last:
			last &&
			`${words.plan.last(sayTime(last.finishedAt, zone))} ${planWords.did(sayRemovals(last.removed))}`,
		plan: isPlanned ? await sayPlan(now) : undefined
	};
}

async function sayPlan(now: Date) {
	const { removals, classes, endless } = await planRetention(app().store.read, now);
	return {
		would: planWords.would(sayRemovals(removals)),
		classes: classes.map(({ name, endsAt }) => planWords.class(name, sayDayHere(endsAt))),
		endless: endless > 0 ? planWords.endless(endless) : undefined
	};
}

function period(name: Period) {
	const { least, most } = PERIODS[name];
	const problem = words.outside(least, most);
	return z.coerce.number({ error: problem }).int(problem).min(least, problem).max(most, problem);
}

const retentionSchema = z.object({
	afterEnd: period('afterEnd'),
	unfinished: period('unfinished'),
	inactive: period('inactive'),
	log: period('log'),
	backups: period('backups')
});

export const retentionActions = {
	/** No redirect: what was kept is said beside the button. */
	retention: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, retentionSchema);
		if (!read.ok) return fail(400, { retention: { errors: read.errors, typed: read.typed } });
		await changeRetention(app().store, asAdmin(locals.actor), read.values, locals.now);
		return { retentionKept: words.saved };
	}
};
