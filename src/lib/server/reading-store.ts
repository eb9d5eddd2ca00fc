/** The database for a thread beside the server: a connection of its own, which only reads. */
import { openForReading } from './db/sqlite-store';
import type { Store } from './db/store';

export function openReadingStore(file: string): Store {
	const { read, close } = openForReading(file);
	const refuse = () => Promise.reject(new Error('This connection only reads.'));
	return { read, write: refuse, sweep: refuse, close: () => Promise.resolve(close()) };
}
