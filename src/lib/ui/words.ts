/** What the parts say by themselves. Everything else is given to them. */
export const words = {
	table: 'The same as a table',
	sortBy: (heading: string) => `Sort by ${heading}`,
	tools: {
		find: 'Find',
		show: 'Show',
		all: (count: number) => `All (${count})`,
		choice: (label: string, count: number) => `${label} (${count})`,
		apply: 'Apply',
		shown: (shown: number, total: number) => `${shown} of ${total} shown.`,
		none: 'Nothing here fits.',
		everything: 'Show all',
		file: 'Download as CSV'
	},
	saved: (time: string) => `Saved ${time}`,
	saving: 'Saving',
	waiting: 'Not saved yet, kept on this device',
	waitingHere: 'Not saved yet. Keep this page open',
	changes: (changes: number) => (changes === 1 ? '1 change' : `${changes} changes`),
	signedOut: 'Not saved yet. Sign in again',
	refused: 'Not saved'
};
