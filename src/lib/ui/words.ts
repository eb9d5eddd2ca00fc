/** What the parts say by themselves. Everything else is given to them. */
export const words = {
	table: 'The same as a table',
	saved: (time: string) => `Saved ${time}`,
	saving: 'Saving',
	waiting: 'Not saved yet, trying again',
	kept: (changes: number) =>
		changes === 1 ? '1 change kept on this device' : `${changes} changes kept on this device`,
	signedOut: 'Not saved yet: sign in again.',
	signIn: 'Sign in',
	stays: 'This page stays as it is.'
};
