/**
 * Writes the migrations that bring both engines to `src/lib/server/db/tables.ts`:
 *
 *     npm run db:generate -- add_overrides
 *
 * With `--check` it changes nothing and fails when the migrations and the schema disagree. Run from the
 * root of the project, as npm does.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve('.');
const engines = ['sqlite', 'postgres'] as const;
type Engine = (typeof engines)[number];

type Result = { kind: 'written' } | { kind: 'nothing to do' } | { kind: 'refused'; output: string };

/** drizzle-kit exits with 0 even when it gave up, so what it printed decides. */
function generate(folder: string, engine: Engine, name: string): Result {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			join(root, 'node_modules/drizzle-kit/bin.cjs'),
			'generate',
			`--config=drizzle/${engine}.config.ts`,
			`--name=${name}`
		],
		// No terminal: drizzle-kit would stop there and ask whether a column was renamed.
		{ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
	);
	if (stdout.includes('No schema changes')) return { kind: 'nothing to do' };
	if (stdout.includes('Your SQL migration file')) return { kind: 'written' };
	return { kind: 'refused', output: stdout + stderr };
}

function findDisagreement(): string | undefined {
	const copy = mkdtempSync(join(tmpdir(), 'underline-db-check-'));
	try {
		cpSync(join(root, 'drizzle'), join(copy, 'drizzle'), { recursive: true });
		symlinkSync(join(root, 'src'), join(copy, 'src'), 'junction');
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
		const stale = engines.filter((engine) => generate(copy, engine, 'check').kind !== 'nothing to do');
		if (stale.length === 0) return undefined;
		return `The schema and the ${stale.join(' and ')} migrations disagree: run "npm run db:generate".`;
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

function write(name: string): string | undefined {
	for (const engine of engines) {
		const result = generate(root, engine, name);
		console.log(`${engine}: ${result.kind}`);
		if (result.kind === 'refused') {
			return (
				`${result.output}\nWhere a column or table is both added and removed, do one in a migration of its ` +
				'own before the other, or write the migration by hand (drizzle-kit generate --custom).'
			);
		}
	}
	return undefined;
}

const [argument = 'change'] = process.argv.slice(2);
const problem = argument === '--check' ? findDisagreement() : write(argument);
if (problem) {
	console.error(problem);
	process.exitCode = 1;
}
