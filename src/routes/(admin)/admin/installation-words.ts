import type { Period } from '$lib/lessons/retention';

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
		some: 'Underline makes a copy every hour and before each update of its schema. A copy on the same disk does not survive that disk: carry them to another machine as well.'
	},

	copies: {
		now: 'Back up now',
		making: 'Copying and checking…',
		made: (size: number) => `Copied and checked: ${bytes(size)}.`,
		failed: (at: string) => `The last backup failed: ${at}`,
		kept: 'The database and the copies there are have not been touched. Underline tries again every ten minutes.'
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
	},

	retention: {
		title: 'How long data are kept',
		lede: 'Your school decides. The page on privacy says it to everybody.',
		days: 'days',
		months: 'months',
		outside: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
		keep: 'Keep',
		kept: 'Kept.',
		label: {
			afterEnd: 'What a class did, after its last day',
			unfinished: 'Work that was begun and never handed in',
			inactive: 'A student account that nobody uses',
			backups: 'A copy of the database'
		} satisfies Record<Period, string>,
		how: {
			afterEnd:
				'Then its teachers are reminded. They delete it by hand, and with it the accounts of students who are in no other class.',
			unfinished: 'By hand for now: it goes when the class is deleted.',
			inactive: 'By hand for now: it goes when its last class is deleted.',
			backups:
				'By itself, an hour later at most. Of younger ones it keeps 24 hourly, 14 daily and 5 weekly, and the newest made before an update.'
		} satisfies Record<Period, string>,
		itself:
			'By itself Underline deletes what has been in the trash for 30 days: classes, with all work in them.',
		never:
			'Lists and results that somebody downloads are made at that moment and not stored. What the server writes to its log goes where the operator sends it, and names nobody.'
	}
};
