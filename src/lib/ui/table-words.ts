/** What tables say by themselves. Apart from the rest: the page that asks a question needs none of it. */
export const words = {
	same: 'The same as a table',
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
	}
};
