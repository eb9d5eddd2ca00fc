const numbers = new Intl.NumberFormat('en-US');
const counted = (count: number, one: string, many: string) =>
	`${numbers.format(count)} ${count === 1 ? one : many}`;

/** “3.2 MB”, as disks are sold: by thousands. */
function bytes(size: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
	const power = Math.min(units.length - 1, size > 0 ? Math.floor(Math.log10(size) / 3) : 0);
	const format = { style: 'unit', unit: units[power] ?? 'byte', maximumSignificantDigits: 3 } as const;
	// The number and its unit stay on one line.
	return new Intl.NumberFormat('en-US', format).format(size / 1000 ** power).replace(' ', '\u00a0');
}

/** “3 days”, “5 hours”, “less than an hour”. */
function span(seconds: number): string {
	const hours = Math.floor(seconds / 3600);
	if (hours === 0) return 'less than an hour';
	return hours < 48 ? counted(hours, 'hour', 'hours') : counted(Math.floor(hours / 24), 'day', 'days');
}

export const words = {
	bytes,
	headline: (size: number, backup: string | undefined) =>
		backup
			? `Everything is in one file of ${bytes(size)}, copied last ${backup}.`
			: `Everything is in one file of ${bytes(size)}, and there is no copy of it yet.`,
	lede: {
		none: 'Underline makes the first copy soon after its start, then one every hour.',
		some: 'Underline makes a copy every hour and before each update of its schema. When the disk fails, the copies on it are lost, too: carry them to another machine as well.'
	},

	copies: {
		now: 'Back up now',
		making: 'Copying and checking',
		made: (size: number) => `Copied and checked: ${bytes(size)}.`,
		/** `copied`: 0..1, as far as the database is in the copy. */
		underWay: (begun: string, copied: number) =>
			`Copy begun ${begun}: ${copied < 1 ? `${Math.floor(copied * 100)} % is copied` : 'all is copied, and is being checked'}.`,
		leave: 'This takes a while. You may leave this page: the copy goes on.',
		again: 'Look again',
		failed: (at: string) => `The last backup failed: ${at}`,
		kept: 'The database and the copies from before were not touched. Underline tries again every ten minutes.',
		look: 'Free space, copies and trying again now'
	},

	facts: {
		title: 'What runs here',
		version: 'Underline',
		versionIs: (version: string, schema: number) => `${version}, schema ${schema}`,
		node: 'Node.js',
		uptime: 'Running for',
		uptimeIs: span,
		database: 'Database',
		databaseIs: (size: number, log: number) =>
			log > 0 ? `${bytes(size)}, and ${bytes(log)} not merged yet` : bytes(size),
		free: 'Free on its disk',
		backup: 'Newest copy',
		backupIs: (made: string, size: number) => `${made}, ${bytes(size)}`,
		noBackup: 'none yet',
		backups: 'Copies',
		holds: 'Holds',
		holdsIs: ({ classes, students, answers }: { classes: number; students: number; answers: number }) =>
			[
				counted(classes, 'class', 'classes'),
				counted(students, 'student', 'students'),
				counted(answers, 'answer', 'answers')
			].join(', ')
	}
};
