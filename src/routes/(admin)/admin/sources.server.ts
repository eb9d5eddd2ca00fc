/** The part of the administration that is about works that are quoted. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { textProblem } from '$lib/text/plain-text';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import type { Teacher } from '$lib/server/policy';
import { refuseNotFound } from '$lib/server/refusals';
import { listQuoted, putBack, takeDown } from '$lib/server/takedowns';
import { sayDayHere } from './clock.server';
import { words } from './source-words';

/** Every work that is quoted; `chosen` is the one that is to be taken down. */
export async function loadSources(admin: Teacher, chosen: string | null) {
	const quoted = await listQuoted(app().store, admin);
	const sources = quoted.map(({ takedown, ...source }) => ({
		...source,
		takedown: takedown && { ...takedown, at: sayDayHere(takedown.at) }
	}));
	return {
		sources,
		chosen: chosen === null ? undefined : (sources.find(({ id }) => id === chosen) ?? refuseNotFound())
	};
}

const MOST_REASON = 500;

const link = z
	.string()
	.trim()
	.max(2000, words.one.linkMalformed)
	.default('')
	.refine((typed) => typed === '' || isWebAddress(typed), words.one.linkMalformed)
	.transform((typed) => (typed === '' ? null : new URL(typed).href));

function isWebAddress(typed: string): boolean {
	return URL.canParse(typed) && ['http:', 'https:'].includes(new URL(typed).protocol);
}

const downSchema = z.object({
	source: z.string().max(100),
	reason: z
		.string({ error: words.one.reasonMissing })
		.trim()
		.min(1, words.one.reasonMissing)
		.superRefine((reason, context) => {
			const problem = textProblem(reason, { most: MOST_REASON, lines: false });
			if (problem) context.addIssue({ code: 'custom', message: problem });
		}),
	link
});
const upSchema = z.object({ source: z.string().max(100) });

export const sourceActions = {
	takeDown: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, downSchema);
		if (!read.ok) return fail(400, { takedown: { errors: read.errors, typed: read.typed } });
		const { source: sourceId, ...said } = read.values;
		await takeDown(app().store, asAdmin(locals.actor), { sourceId, ...said }, locals.now);
		redirect(303, '/admin?part=sources');
	},

	putBack: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, upSchema);
		if (read.ok) await putBack(app().store, asAdmin(locals.actor), read.values.source, locals.now);
		redirect(303, '/admin?part=sources');
	}
};
