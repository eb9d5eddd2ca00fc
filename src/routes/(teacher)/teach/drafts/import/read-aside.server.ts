/** Reads a file of a lesson in a thread of its own: what somebody brings may be made to take long. */
import { readLessonFile, type FileReading } from '$lib/exchange/read-lesson-file';
import { aside } from '$lib/server/aside';

export interface ReadOrder {
	readonly bytes: Uint8Array;
	/** What the lesson is called where the file does not say. */
	readonly title: string;
	readonly techniques: ReadonlySet<string>;
}

const bounds = { ms: 2000, megabytes: 256 };

/** @throws TooMuchWork for a file that takes more time or memory than any lesson does. */
export const readAside = aside(
	{ module: import.meta.url, name: 'reading of a lesson', ...bounds },
	({ bytes, ...asked }: ReadOrder): Promise<FileReading> => Promise.resolve(readLessonFile(bytes, asked))
);
