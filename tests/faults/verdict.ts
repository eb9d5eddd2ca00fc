/** The verdict that every fault has to stand: the server starts, the file is sound, and nothing is lost or there twice. */
import Database from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type TestServer } from '../support/server';
import { demand } from './fault';
import type { History } from './history';

/** How long a server may take until it answers, in milliseconds. */
const READY_WITHIN = 5000;

/** Starts a server on a folder. @throws Error when it takes too long. */
export async function startAgain(
	folder: string,
	environment: Readonly<Record<string, string>> = {}
): Promise<TestServer> {
	const begun = performance.now();
	const server = await startServer({ DATA_DIR: folder, ...environment });
	const took = performance.now() - begun - waitedFor(server);
	if (took > READY_WITHIN) await server.stop();
	demand(took <= READY_WITHIN, `the server took ${(took / 1000).toFixed(1)} s to start again`);
	return server;
}

/** How long a process has waited for a processor that others had, in milliseconds: that is no slow start. */
function waitedFor({ process }: TestServer): number {
	const file = `/proc/${process.pid}/schedstat`;
	if (!existsSync(file)) return 0;
	const [, nanoseconds] = readFileSync(file, 'utf8').split(' ');
	return Number(nanoseconds) / 1e6;
}

/**
 * Looks into the file, while the server runs or after it; without a history nobody was told of anything.
 * @throws Error with everything that does not hold.
 */
export function judgeFile(folder: string, history: History | undefined): void {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	try {
		const problems = [
			...soundness(database),
			...(history?.compare(readAnswers(database)) ?? []),
			...handIns(database, history?.handedIn ?? new Set()),
			...totals(database)
		];
		demand(problems.length === 0, problems.slice(0, 5).join('; '));
	} finally {
		database.close();
	}
}

/** Starts the server again, judges the file, and stops it. */
export async function judge(folder: string, history: History | undefined): Promise<void> {
	const server = await startAgain(folder);
	try {
		judgeFile(folder, history);
	} finally {
		await server.stop();
	}
}

function soundness(database: Database.Database): string[] {
	const integrity = database.pragma('integrity_check', { simple: true });
	const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
	return [
		...(integrity === 'ok' ? [] : [`the file is damaged: ${String(integrity)}`]),
		...broken.map(({ table, parent }) => `a row of ${table} is without its ${parent}`)
	];
}

type Answer = { attemptId: string; questionId: string; revision: number; value: string };

function readAnswers(database: Database.Database): Answer[] {
	return database
		.prepare<[], Answer>(
			'select attempt_id as attemptId, question_id as questionId, revision, value from answers where try_number = 1'
		)
		.all();
}

/** Handed in is handed in whole: with its event, once, and its sheet; and what was acknowledged is. */
function handIns(database: Database.Database, handedIn: ReadonlySet<string>): string[] {
	const rows = database
		.prepare<[], { id: string; at: number | null; events: number; sheets: number }>(
			`select id, handed_in_at as at,
				(select count(*) from attempt_events where attempt_id = attempts.id and kind like 'handed in by%') as events,
				(select count(*) from sheets where attempt_id = attempts.id) as sheets
			from attempts`
		)
		.all();
	return rows.flatMap(({ id, at, events, sheets }) => {
		const wanted = at === null ? 0 : 1;
		const halves = events === wanted && sheets === wanted ? [] : [`attempt ${id} is handed in by halves`];
		return at === null && handedIn.has(id)
			? [...halves, `the acknowledged hand-in of ${id} is gone`]
			: halves;
	});
}

/** The points on each sheet are those of its grades: a teacher’s before the machine’s, 0 for what was not answered. */
function totals(database: Database.Database): string[] {
	const rows = database
		.prepare<[], { attemptId: string; total: number; graded: number }>(
			`select attempt_id as attemptId,
				(select coalesce(sum(value), 0) from json_each(sheets.scores)) as total,
				(select coalesce(sum(coalesce(t.score, g.score)), 0)
					from answers a
					left join grades g on g.attempt_id = a.attempt_id and g.question_id = a.question_id and g.try_number = 1
					left join teacher_grades t on t.attempt_id = a.attempt_id and t.question_id = a.question_id and t.try_number = 1
					where a.attempt_id = sheets.attempt_id and a.try_number = 1 and a.is_left_out = 0) as graded
			from sheets`
		)
		.all();
	return rows
		.filter(({ total, graded }) => Math.abs(total - graded) > 1e-9)
		.map(
			({ attemptId, total, graded }) =>
				`attempt ${attemptId} has ${total} points, and its grades come to ${graded}`
		);
}
