/** What students had before, on its way through the page that can put it back. */
import { z } from 'zod';
import type { Before } from '$lib/server/bulk-overrides';

const time = z.iso.datetime().pipe(z.coerce.date()).nullable();
const schema = z
	.array(
		z.object({
			studentId: z.string().max(100),
			override: z
				.object({
					...{ opensAt: time, dueAt: time, closesAt: time },
					timeLimitMinutes: z.number().int().min(1).max(2880).nullable(),
					isUntimed: z.boolean(),
					attemptsAllowed: z.number().int().min(1).max(100).nullable(),
					isExcused: z.boolean(),
					reason: z.string().min(1).max(300)
				})
				.nullable()
		})
	)
	.max(1000);

export function writeBefore(before: readonly Before[]): string {
	return JSON.stringify(before);
}

/** undefined when it is not what was written. */
export function readBefore(text: unknown): Before[] | undefined {
	try {
		return schema.safeParse(JSON.parse(String(text))).data;
	} catch {
		return undefined;
	}
}
