import { fail, redirect } from '@sveltejs/kit';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { addressKey } from '$lib/server/address-key';
import { app } from '$lib/server/app';
import { keepCard } from '$lib/server/card-cookie';
import { joinAsNewStudent, joinAsStudent, type JoinProblem } from '$lib/server/joining';
import { readFields } from '$lib/server/forms';
import { count, isSpent, note, refuseSpent } from '$lib/server/limits';
import type { Actor } from '$lib/server/policy';
import { readJoinCode } from '$lib/server/passphrases';
import { signIn } from '$lib/server/session-cookie';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const codeSchema = z
	.string({ error: words.codeMissing })
	.trim()
	.min(1, words.codeMissing)
	.max(40, words.codeMalformed)
	.transform((typed, context) => {
		const code = readJoinCode(typed);
		if (code === undefined) context.addIssue({ code: 'custom', message: words.codeMalformed });
		return code ?? z.NEVER;
	});
const nameSchema = z
	.string({ error: words.nameMissing })
	.trim()
	.min(1, words.nameMissing)
	.max(60, words.nameLong);

/** While codes are guessed from everywhere: guessing takes its time, and whoever has a code still comes in. */
const SLOWED = 2_000;

const PROBLEMS: Record<JoinProblem, string> = { unknown: words.codeUnknown, expired: words.codeExpired };

export const load: PageServerLoad = ({ locals }) => {
	if (locals.actor.kind === 'teacher') redirect(303, '/teach');
};

export const actions: Actions = {
	default: async (event) => {
		const { request, cookies, locals } = event;
		const address = addressKey(event.getClientAddress());
		refuseSpent('joinFailures', address, locals.now);
		if (isSpent('allJoinFailures', 'all', locals.now)) await setTimeout(SLOWED);
		const isStudent = locals.actor.kind === 'student';
		const schema = z.object({ code: codeSchema, name: isStudent ? z.string().default('') : nameSchema });
		const read = readFields(await request.formData(), schema);
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });

		const joined = await join(locals.actor, read.values, locals.now);
		if (!joined.ok) {
			note('allJoinFailures', 'all', locals.now);
			// Counted again: of many that were sent at once, all passed the first look.
			count('joinFailures', address, locals.now);
			return fail(400, { errors: { code: PROBLEMS[joined.problem] }, typed: { ...read.values } });
		}
		if (!joined.fresh) redirect(303, '/learn');
		await signIn(event, { id: joined.fresh.accountId, role: 'student' });
		keepCard(cookies, joined.fresh.card);
		redirect(303, '/learn/card');
	}
};

/** Adds the class to the account of a student who has one; makes a new account for anybody else. */
async function join(actor: Actor, typed: { code: string; name: string }, now: Date) {
	if (actor.kind === 'student') {
		const joined = await joinAsStudent(app().store, actor, typed.code, now);
		return joined.ok ? { ok: true as const, fresh: undefined } : joined;
	}
	const joined = await joinAsNewStudent(app().store, typed, now);
	return joined.ok ? { ok: true as const, fresh: joined } : joined;
}
