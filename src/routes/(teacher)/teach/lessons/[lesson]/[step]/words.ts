export const words = {
	title: (number: number, title: string) => `Step ${number}: ${title}`,
	promise: 'Preview: what you answer here is stored nowhere.',
	versions: 'Version',
	normal: 'Normal version',
	lighter: 'Lighter version',
	narrow: 'As on a phone',
	wide: 'As on a computer',
	draftPromise:
		'Preview of what is saved: what you answer is stored nowhere, and steps with something missing are left out.'
};
