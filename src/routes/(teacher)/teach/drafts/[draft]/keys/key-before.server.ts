/** The key that a passage had, on its way through the page that can put it back. */
import { z } from 'zod';
import { loosen } from '$lib/lessons/loosen';
import type { KeyBefore } from '$lib/server/contest-words';
import { passageSchema } from '$lib/text/passage';

const schema = z.object({
	// As a lesson is while it is written: with gaps.
	work: loosen(passageSchema.pick({ keys: true, contested: true })),
	revision: z.number().int()
});

export function writeKey(before: KeyBefore): string {
	return JSON.stringify(before);
}

/** undefined when it is not what was written. */
export function readKey(text: unknown): KeyBefore | undefined {
	try {
		return schema.safeParse(JSON.parse(String(text))).data;
	} catch {
		return undefined;
	}
}
