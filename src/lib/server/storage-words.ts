/** What is said while nothing can be saved. */

/** To whoever sent something: why it was not saved. */
export const saysWhy = {
	full: 'Nothing can be saved just now: the disk of the server is full.',
	low: 'Nothing can be saved just now: the disk of the server is almost full.',
	failing: 'Nothing can be saved just now: the disk of the server takes no more.',
	damaged: 'Nothing can be saved just now: the server’s database is damaged.',
	busy: 'The server is busy and could not save this.'
} as const;
