/**
 * The way of an answer, through the built server: how many it stores in a second beside how many requests it could
 * answer, how long each takes at a steady rate, and whether one that was acknowledged is missing afterwards.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../bin/fresh-build.mjs';
import { benchCeilings } from './load/ceilings';
import { benchExports } from './load/exports';
import { benchSlowDisk } from './load/slow-disk';
import { benchSteady } from './load/steady';
import { savesOf } from './load/saves';
import { makeSchool } from './load/school';

const CLASSES = 100;

export async function benchAnswers(): Promise<void> {
	buildIfStale();
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		const classes = await makeSchool(folder, { classes: CLASSES });
		const next = savesOf(classes.flatMap(({ pupils }) => pupils));
		await benchCeilings(folder, next);
		await benchSteady(folder, next);
		await benchExports(folder, next);
		await benchSlowDisk(folder, next);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
