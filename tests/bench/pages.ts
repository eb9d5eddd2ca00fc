/** Pages that the built server renders in a second, and a class that works through a lesson at the same time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../bin/fresh-build.mjs';
import { benchClassHour } from './load/class-hour';
import { headersOf, savesOf } from './load/saves';
import { makeSchool, type SchoolClass } from './load/school';
import { openPool, saturate } from './load/send';
import { startWatched } from './load/watched-server';
import { report } from './measure';

const CLASSES = 4;
const CONNECTIONS = 16;
const SECONDS = 5;
const WARM_UP = 3;

export async function benchPages(): Promise<void> {
	buildIfStale();
	await inFolder(async (folder) => renderPages(folder, await makeSchool(folder, { classes: CLASSES })));
	await inFolder(async (folder) => {
		const classes = await makeSchool(folder, { classes: 2, begun: false });
		await benchClassHour(
			folder,
			classes.flatMap(({ pupils }) => pupils)
		);
	});
}

async function renderPages(folder: string, classes: readonly SchoolClass[]): Promise<void> {
	const server = await startWatched(folder);
	const pool = openPool(server.origin, CONNECTIONS);
	const pupils = classes.flatMap((one) => one.pupils);
	const nextSave = savesOf(pupils);
	try {
		await saturate(pool, () => nextSave(server.origin), { connections: CONNECTIONS, seconds: WARM_UP });
		const pages = {
			'a question’s page': pupils.map(({ token, attemptId }) => ({
				token,
				path: `/learn/attempts/${attemptId}/steps/2`
			})),
			'a class’s page': classes.map(({ token, classId }) => ({ token, path: `/teach/classes/${classId}` })),
			'an assignment’s page': classes.map(({ token, assignmentId }) => ({
				...{ token, path: `/teach/assignments/${assignmentId}` }
			}))
		};
		for (const [name, asked] of Object.entries(pages)) {
			let count = 0;
			const next = () => {
				const page = asked[count++ % asked.length];
				if (!page) throw new Error('There is no page.');
				const headers = { ...headersOf(page.token, server.origin), accept: 'text/html' };
				return { method: 'GET' as const, path: page.path, headers };
			};
			await saturate(pool, next, { connections: CONNECTIONS, seconds: WARM_UP });
			const { sent, seconds } = await saturate(pool, next, { connections: CONNECTIONS, seconds: SECONDS });
			const failed = sent.filter(({ status }) => status !== 200);
			if (failed[0]) throw new Error(`${failed[0].call.path} ended with ${failed[0].status}.`);
			report({ metric: `pages: (f) ${name}`, value: sent.length / seconds, unit: '1/s', goal: null });
		}
	} finally {
		await pool.destroy();
		await server.stop();
	}
}

async function inFolder(task: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		await task(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
