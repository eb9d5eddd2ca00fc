/** “Erase for good”, as it is sent from a teacher’s page and from the administration’s. */
import { dirname } from 'node:path';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { eraseStudent } from '$lib/server/erase-student';
import { readForm } from '$lib/server/forms';
import type { Teacher } from '$lib/server/policy';
import { words } from './erase-words';

const schema = z.object({
	student: z.string().min(1).max(100),
	username: z.string().max(200).default(''),
	shares: z.enum(['left', 'taken out'], words.unknown)
});

/** @returns why nothing was erased; undefined when the student is. @throws HttpError 403, 404 */
export async function eraseFrom(
	request: Request,
	teacher: Teacher,
	{ studentId, now }: { studentId: string | undefined; now: Date }
): Promise<string | undefined> {
	const read = await readForm(request, schema);
	if (!read.ok) return words.unknown;
	const { store, file } = app();
	const { student, username: typed, shares } = read.values;
	const order = { studentId: studentId ?? student, typed, shares };
	const isDone = await eraseStudent({ store, folder: dirname(file) }, teacher, order, now);
	return isDone ? undefined : words.wrong;
}
