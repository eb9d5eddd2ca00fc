import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import {
	changeOwnPassphrase,
	offerSecondFactor,
	replaceRecoveryCodes,
	turnOffSecondFactor,
	turnOnSecondFactor
} from '$lib/server/own-account';
import { LEAST } from '$lib/server/passphrase-rules';
import { drawQr } from '$lib/server/qr';
import { countRecoveryCodes, hasSecondFactor, showNewSecret } from '$lib/server/second-factor';
import { callerOf, sessionToken, signIn } from '$lib/server/session-cookie';
import { endOtherSessions, listSessions } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

const secret = z.string().max(1000);
const passphraseSchema = z.object({ passphrase: secret });
const changeSchema = passphraseSchema.extend({ nextPassphrase: secret });
const codeSchema = z.object({ code: z.string().max(40) });
const turnOffSchema = passphraseSchema.extend({ code: z.string().max(40) });

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const { store, config } = app();
	const teacher = asTeacher(locals.actor);
	const { host } = config.origin;
	const owner = { id: teacher.id, folder: config.folder };
	const isOn = await hasSecondFactor(store.read, teacher.id);
	const offered = isOn
		? undefined
		: await showNewSecret(store, owner, { host, username: teacher.username }, locals.now);
	const sessions = await listSessions(store, teacher.id, sessionToken(cookies) ?? '', locals.now);
	return {
		...{ name: teacher.name, username: teacher.username, isOn },
		least: isOn ? LEAST.withSecondFactor : LEAST.alone,
		offered: offered && { secret: offered.secret, qr: drawQr(offered.address) },
		codesLeft: isOn ? await countRecoveryCodes(store.read, teacher.id) : 0,
		sessions: sessions.map(({ startedAt, lastSeenAt, ...session }) => ({
			...{ ...session, startedAt: startedAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
			...{ started: sayHere(startedAt), lastSeen: sayHere(lastSeenAt) }
		}))
	};
};

/** A moment by the clock of the machine: a teacher has classes of several. */
function sayHere(instant: Date): string {
	return sayTime(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** What was wrong, beside the fields of the form it was in. */
function refuse(
	form: 'passphrase' | 'offer' | 'turnOn' | 'renewCodes' | 'turnOff',
	errors: Record<string, string>
) {
	return fail(400, { refused: { form, errors } });
}

/** Goes on in a new session: all of the account have ended. */
async function stayHere(event: RequestEvent): Promise<void> {
	await signIn(event, { id: asTeacher(event.locals.actor).id, role: 'teacher' });
}

export const actions: Actions = {
	passphrase: async (event) => {
		const read = await readForm(event.request, changeSchema);
		if (!read.ok) return refuse('passphrase', { nextPassphrase: words.passphrase.long });
		const { store, config } = app();
		const teacher = asTeacher(event.locals.actor);
		const { passphrase, nextPassphrase: next } = read.values;
		const change = { passphrase, next, host: config.origin.host, ...callerOf(event) };
		const problem = await changeOwnPassphrase(store, teacher, change, event.locals.now);
		if (problem === 'wrong') return refuse('passphrase', { passphrase: words.wrong });
		if (problem) return refuse('passphrase', { nextPassphrase: await sayProblem(problem, teacher.id) });
		await stayHere(event);
		return { done: words.passphrase.done };
	},

	offer: async (event) => {
		const read = await readForm(event.request, passphraseSchema);
		const proof = { passphrase: read.ok ? read.values.passphrase : '', ...callerOf(event) };
		const { store, config } = app();
		const offer = { ...proof, folder: config.folder };
		const problem = await offerSecondFactor(store, asTeacher(event.locals.actor), offer, event.locals.now);
		if (problem) return refuse('offer', { passphrase: words.wrong });
		redirect(303, '/teach/account#second');
	},

	/** No redirect: the codes are shown this once. */
	turnOn: async (event) => {
		const read = await readForm(event.request, codeSchema);
		const { store, config } = app();
		const typed = { code: read.ok ? read.values.code : '', folder: config.folder, ...callerOf(event) };
		const codes = await turnOnSecondFactor(store, asTeacher(event.locals.actor), typed, event.locals.now);
		if (!codes) return refuse('turnOn', { code: words.wrongCode });
		await stayHere(event);
		return { codes, done: words.codes.turnedOn };
	},

	renewCodes: async (event) => {
		const read = await readForm(event.request, passphraseSchema);
		const { store, config } = app();
		const proof = {
			passphrase: read.ok ? read.values.passphrase : '',
			folder: config.folder,
			...callerOf(event)
		};
		const codes = await replaceRecoveryCodes(store, asTeacher(event.locals.actor), proof, event.locals.now);
		if (!codes) return refuse('renewCodes', { passphrase: words.wrong });
		return { codes };
	},

	turnOff: async (event) => {
		const read = await readForm(event.request, turnOffSchema);
		if (!read.ok) return refuse('turnOff', { code: words.wrongCode });
		const { store, config } = app();
		const proof = { ...read.values, folder: config.folder, ...callerOf(event) };
		const problem = await turnOffSecondFactor(store, asTeacher(event.locals.actor), proof, event.locals.now);
		if (problem === 'wrong') return refuse('turnOff', { passphrase: words.wrong });
		if (problem === 'short') return refuse('turnOff', { passphrase: words.second.tooShort });
		if (problem) return refuse('turnOff', { code: words.wrongCode });
		await stayHere(event);
		return { done: words.second.turnedOff };
	},

	signOutElsewhere: async ({ locals, cookies }) => {
		await endOtherSessions(app().store, asTeacher(locals.actor).id, sessionToken(cookies) ?? '');
		redirect(303, '/teach/account#sessions');
	}
};

async function sayProblem(problem: 'short' | 'long' | 'guessable', teacherId: string): Promise<string> {
	if (problem !== 'short') return words.passphrase[problem];
	const isOn = await hasSecondFactor(app().store.read, teacherId);
	return words.passphrase.short(isOn ? LEAST.withSecondFactor : LEAST.alone);
}
