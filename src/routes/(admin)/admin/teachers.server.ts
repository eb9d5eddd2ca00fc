/** The part of the administration that is about who teaches here. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { findHandover, handOver, undoHandover } from '$lib/server/handover';
import { count } from '$lib/server/limits';
import { listSuspects } from '$lib/server/log-in-record';
import { liftSecondFactor } from '$lib/server/lost-device';
import type { Teacher } from '$lib/server/policy';
import { refuseNotFound } from '$lib/server/refusals';
import { signIn } from '$lib/server/session-cookie';
import { inviteTeacher, listInvites, withdrawInvite } from '$lib/server/teacher-invites';
import {
	disableTeacher,
	enableTeacher,
	listColleagues,
	makeAdmin,
	resetTeacher,
	unmakeAdmin
} from '$lib/server/teachers';
import { sayDayHere, sayTimeHere } from './clock.server';
import { words } from './teacher-words';

/** Everybody who teaches here; `chosen` is the one whose account is open on the page. */
export async function loadTeachers(admin: Teacher, chosen: string | null, now: Date) {
	const { store } = app();
	const colleagues = await listColleagues(store, admin);
	const admins = colleagues.filter(({ isAdmin, disabledAt }) => isAdmin && !disabledAt).length;
	const teachers = colleagues.map(({ disabledAt, lastSeenAt, ...one }) => ({
		...one,
		closed: disabledAt && sayDayHere(disabledAt),
		lastSeen: sayDayHere(lastSeenAt)
	}));
	const invites = await listInvites(store, admin, now);
	return {
		teachers,
		admins,
		chosen: chosen === null ? undefined : (teachers.find(({ id }) => id === chosen) ?? refuseNotFound()),
		invites: invites.map(({ expiresAt, ...invite }) => ({ ...invite, until: sayDayHere(expiresAt) })),
		handover: await findHandover(store, admin),
		suspects: listSuspects(now).map(({ address, lastAt }) => ({ address, last: sayTimeHere(lastAt) }))
	};
}

const oneSchema = z.object({ teacher: z.string().max(100) });
const inviteSchema = z.object({
	name: z
		.string({ error: words.invite.nameMissing })
		.trim()
		.min(1, words.invite.nameMissing)
		.max(60, words.invite.nameLong),
	admin: z.string().optional()
});
const withdrawSchema = z.object({ invite: z.string().max(100) });
const handOverSchema = oneSchema.extend({
	to: z.string({ error: words.handover.toMissing }).min(1, words.handover.toMissing).max(100),
	way: z.enum(['move', 'share'])
});

/** Reads which teacher a form is about. @throws HttpError 404 when it names none. */
async function teacherOf({ request }: RequestEvent): Promise<string> {
	const read = await readForm(request, oneSchema);
	return read.ok ? read.values.teacher : refuseNotFound();
}

const addressOf = (id: string) => `/admin?teacher=${encodeURIComponent(id)}`;

export const teacherActions = {
	/** No redirect: the link is shown this once. */
	invite: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, inviteSchema);
		if (!read.ok) return fail(400, { invite: { error: read.errors.name ?? '', typed: read.typed } });
		const invite = { name: read.values.name, isAdmin: read.values.admin !== undefined };
		const { store, config } = app();
		const token = await inviteTeacher(store, asAdmin(locals.actor), invite, locals.now);
		return { invited: { name: invite.name, link: `${config.origin.origin}/setup#${token}` } };
	},

	withdraw: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, withdrawSchema);
		if (read.ok) await withdrawInvite(app().store, asAdmin(locals.actor), read.values.invite, locals.now);
		redirect(303, '/admin#invite');
	},

	disable: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		await disableTeacher(app().store, asAdmin(event.locals.actor), id, event.locals.now);
		redirect(303, addressOf(id));
	},

	enable: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		await enableTeacher(app().store, asAdmin(event.locals.actor), id, event.locals.now);
		redirect(303, addressOf(id));
	},

	/** No redirect: the passphrase is shown this once. */
	reset: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		count('resets', asAdmin(event.locals.actor).id, event.locals.now);
		return { card: await resetTeacher(app().store, asAdmin(event.locals.actor), id, event.locals.now) };
	},

	/** No redirect: where the passphrase had to be replaced, it is shown this once. */
	liftSecondFactor: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		const { actor, now } = event.locals;
		const card = await liftSecondFactor(app().store, asAdmin(actor), id, now);
		return { card };
	},

	makeAdmin: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		await makeAdmin(app().store, asAdmin(event.locals.actor), id, event.locals.now);
		redirect(303, addressOf(id));
	},

	/** Whoever does it to themselves goes on as a plain teacher, in a new session. */
	unmakeAdmin: async (event: RequestEvent) => {
		const id = await teacherOf(event);
		const admin = asAdmin(event.locals.actor);
		await unmakeAdmin(app().store, admin, id, event.locals.now);
		if (id !== admin.id) redirect(303, addressOf(id));
		await signIn(event, { id, role: 'teacher' });
		redirect(303, '/teach');
	},

	handOver: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, handOverSchema);
		if (!read.ok) return fail(400, { handoverError: words.handover.toMissing });
		const { teacher: from, to, way } = read.values;
		const wanted = { from, to, isShared: way === 'share' };
		await handOver(app().store, asAdmin(locals.actor), wanted, locals.now);
		redirect(303, addressOf(from));
	},

	undoHandover: async ({ locals }: RequestEvent) => {
		await undoHandover(app().store, asAdmin(locals.actor), locals.now);
		redirect(303, '/admin');
	}
};
