/** Makes the file of a student in a thread of its own, from a connection of its own: it reads and packs for long. */
import { aside } from '$lib/server/aside';
import type { Teacher } from '$lib/server/policy';
import { openReadingStore } from '$lib/server/reading-store';
import { readClassRecord, readWholeRecord } from '$lib/server/student-record';
import { packRecord, type PackedRecord } from './student-file.server';

export interface RecordOrder {
	/** Of the database. */
	readonly file: string;
	readonly actor: Teacher;
	readonly studentId: string;
	/** Undefined: everything, for an administrator. */
	readonly classId: string | undefined;
	/** What techniques are called, by their ids. */
	readonly names: ReadonlyMap<string, string>;
	readonly now: Date;
}

const bounds = { ms: 60_000, megabytes: 512 };

/** @throws HttpError 403, 404 as the record refuses */
export const makeRecord = aside(
	{ module: import.meta.url, name: 'file of a student', ...bounds },
	async ({ file, actor, studentId, classId, names, now }: RecordOrder): Promise<PackedRecord> => {
		const store = openReadingStore(file);
		try {
			const record =
				classId === undefined
					? await readWholeRecord(store, actor, studentId, now)
					: await readClassRecord(store, actor, { classId, studentId }, now);
			return packRecord(record, names);
		} finally {
			await store.close();
		}
	}
);
