export const words = {
	title: (number: number, title: string) => `Step ${number}: ${title}`,
	promise: 'Preview: what you answer here is stored nowhere.',
	versions: 'Version',
	normal: 'Normal version',
	lighter: 'Lighter version'
};
