/** What the parts say by themselves. Everything else is given to them. */
export const words = {
	saved: (time: string) => `Saved ${time}`,
	saving: 'Saving',
	waiting: 'Not saved yet, kept on this device',
	waitingHere: 'Not saved yet. Keep this page open',
	changes: (changes: number) => (changes === 1 ? '1 change' : `${changes} changes`),
	signedOut: 'Not saved yet. Sign in again',
	refused: 'Not saved',
	doing: (what = 'Working') => `${what}…`
};
