/** The part of the administration that is about what the school says of itself. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { textProblem, withPlainLines } from '$lib/text/plain-text';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readForm } from '$lib/server/forms';
import { changeHouseTexts, readHouseTexts } from '$lib/server/house-texts';
import { words } from './text-words';

export async function loadTexts() {
	return readHouseTexts(app().store.read);
}

/** UTF-16 units: some three pages. */
const MOST = 10_000;

const text = z
	.string()
	.default('')
	.transform((typed, context) => {
		const plain = withPlainLines(typed).trim();
		const problem = textProblem(plain, { most: MOST, lines: true });
		if (problem) context.addIssue({ code: 'custom', message: problem });
		return plain;
	});
const schema = z.object({ contact: text, privacy: text });

export const textActions = {
	/** No redirect: what was kept is said beside the button. */
	texts: async ({ request, locals }: RequestEvent) => {
		const read = await readForm(request, schema);
		if (!read.ok) return fail(400, { texts: { errors: read.errors, typed: read.typed } });
		await changeHouseTexts(app().store, asAdmin(locals.actor), read.values, locals.now);
		return { textsKept: words.saved };
	}
};
