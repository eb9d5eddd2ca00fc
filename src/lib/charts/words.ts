/** The words in and around the figures. Shares come in as 0 to 1 and are said as whole percents. */

export function percent(share: number) {
	return `${Math.round(share * 100)}%`;
}

export const words = {
	interval: (share: number, low: number, high: number, n: number) =>
		`${percent(share)}, 95% interval ${percent(low)} to ${percent(high)}, n = ${n}`,

	scale: 'Drawn from 0 to 100%',

	square: {
		title: (students: number) =>
			`Caught against wrongly accused, one point for each of ${students} students.`,
		mean: (caught: number, accused: number) =>
			`Class mean: ${percent(caught)} caught, ${percent(accused)} wrongly accused.`,
		caught: 'caught',
		accused: 'fair passages wrongly accused',
		clear: 'sees clearly',
		suspicious: 'suspects everything',
		trusting: 'trusts everything',
		diagonal: 'no discernment',
		classMean: 'class mean',
		student: 'one student',
		table: { student: 'Student', caught: 'Caught', accused: 'Wrongly accused' },
		count: (count: number, of: number) => `${count} of ${of}`,
		nameless: (number: number) => `Student ${number}`
	},

	heat: {
		title: 'Share of the class:',
		sample: 'word',
		steps: ['1–19%', '20–39%', '40–59%', '60–79%', '80–100%'],
		split: 'split, 30–70%'
	}
};
