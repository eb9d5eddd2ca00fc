/** What `npm run restore` says. */
import type { Copy, CopyKind } from '../src/lib/server/db/copy-files';
import type { Replaced, RestoreReport } from '../src/lib/server/restore';

const USAGE = 'Usage: npm run restore -- FILE [--yes]';
const numbers = new Intl.NumberFormat('en-US');
const made: Record<CopyKind, string> = {
	hourly: 'by the clock',
	asked: 'because somebody asked',
	migration: 'before an update'
};

/** “2026-03-02 12:00 UTC” */
function moment(time: Date): string {
	return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** “40 minutes”, “25 hours”, “3 days”. */
function span(milliseconds: number): string {
	const minutes = Math.max(0, Math.round(milliseconds / 60_000));
	if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
	const hours = Math.round(minutes / 60);
	return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

function describe({ manifest: { build, schema, rows, size } }: Copy): string {
	const count = (table: string) => numbers.format(rows[table] ?? 0);
	return (
		`${(size / 1e6).toFixed(1)} MB, Underline ${build} with schema ${schema}; ` +
		`${count('accounts')} accounts, ${count('classes')} classes, ${count('answers')} answers`
	);
}

/** Between when what lies that is gone, and how many rows. */
function lost({ manifest }: Copy, { writtenAt, rows }: Replaced): string[] {
	const later = span(writtenAt.getTime() - manifest.madeAt.getTime());
	const range = `What was done after that is lost. The old database was written last ${moment(writtenAt)}, ${later} later.`;
	if (!rows) return [range, 'It is damaged: how much that is cannot be counted.'];
	const differing = Object.keys({ ...manifest.rows, ...rows })
		.map((table) => ({ table, had: rows[table] ?? 0, has: manifest.rows[table] ?? 0 }))
		.filter(({ had, has }) => had !== has);
	if (differing.length === 0) return [range, 'No table has another number of rows.'];
	const line = ({ table, had, has }: { table: string; had: number; has: number }) =>
		`  ${table.padEnd(20)} ${numbers.format(had).padStart(11)} → ${numbers.format(has)}`;
	return [range, 'Rows before and after:', ...differing.map(line)];
}

export const words = {
	usage: USAGE,
	unchanged: 'Nothing was changed.',
	question: 'Restore it? (yes/no) ',
	sayYes: 'Nothing was changed. Add --yes to restore it.',
	copies: (folder: string, copies: readonly Copy[]) =>
		copies.length === 0
			? `There are no copies in ${folder}.`
			: [
					`Copies in ${folder}, the newest first:`,
					...copies.map(
						(copy) =>
							`${copy.name}\n  ${moment(copy.manifest.madeAt)}, ${made[copy.manifest.kind]}; ${describe(copy)}`
					),
					USAGE
				].join('\n'),
	before: (copy: Copy) =>
		`${copy.name} was made ${moment(copy.manifest.madeAt)} (${describe(copy)}). What was done since then will be gone; the present database is kept beside it under another name.`,
	report: (copy: Copy, { replaced, sessionsEnded, migrated, erasedAgain }: RestoreReport, seconds: number) =>
		[
			`Restored ${copy.name}, made ${moment(copy.manifest.madeAt)}, in ${seconds.toFixed(1)} seconds.`,
			...(replaced ? lost(copy, replaced) : []),
			...(migrated.length > 0 ? [`Brought to the schema of this build: ${migrated.join(', ')}.`] : []),
			...(erasedAgain > 0 ? [`Erased again, as they were erased since: ${erasedAgain}.`] : []),
			`Everybody is signed out (${sessionsEnded}). Passwords, class codes and closed accounts are as they were then.`,
			...(replaced
				? [`The old database is ${replaced.path}. To go back, stop the server and move it to underline.db.`]
				: []),
			'Start the server.'
		].join('\n')
};
