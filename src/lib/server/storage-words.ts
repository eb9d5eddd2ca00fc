/** What is said while nothing can be saved. */
import type { StorageState, StorageTrouble } from './db/storage';

/** To whoever sent something: why it was not saved. */
export const saysWhy = {
	full: 'Nothing can be saved just now: the disk of the server is full.',
	low: 'Nothing can be saved just now: the disk of the server is almost full.',
	failing: 'Nothing can be saved just now: the disk of the server takes no more.',
	damaged: 'Nothing can be saved just now: the server’s database is damaged.',
	busy: 'The server is busy and could not save this.'
} as const;

const REMEDY: Record<StorageTrouble, string> = {
	full: 'The disk of the server is full. As soon as whoever runs it has made room, saving works again by itself.',
	low: 'The disk of the server is almost full. As soon as whoever runs it has made room, saving works again by itself.',
	failing:
		'The disk of the server takes nothing. It is tried again every few seconds; whoever runs the server should look at it now.',
	damaged:
		'The server’s database is damaged. Whoever runs the server should stop it and restore the last backup.'
};

/** To teachers, at the top of every page; undefined while all is well. */
export function noticeOf(state: StorageState): string | undefined {
	if (state.kind === 'writable') return undefined;
	return `Nothing can be saved just now: you can read, and not change anything. What students answer is kept on their devices and sent later. ${REMEDY[state.trouble]}`;
}

/** On the page that keeps a form. */
export const keptForm = {
	kept: 'What you typed is on this page, and nowhere else yet. Keep it open, and send it again in a minute.',
	again: 'Send it again'
};
