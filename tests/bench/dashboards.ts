/**
 * What a teacher's and a student's pages read, in databases of 100 thousand, 1 million and 10 million answers in
 * classes of 30: for a random class, how long each takes, and how much longer in the largest than in the smallest.
 */
import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/lib/server/db/store';
import { randomFrom } from '../../src/lib/server/simulated-student';
import { DASHBOARDS, type Visit } from './dashboard-queries';
import { benchItemStatistics } from './item-statistics';
import { report, timeEach, type Times } from './measure';
import { courseLessons, manyClasses } from './one-class';

const SIZES = { '100k': 100_000, '1M': 1_000_000, '10M': 10_000_000 } as const;
type Size = keyof typeof SIZES;

const MOST_RATIO = 1.5;
const MOST_P95 = 25;
const VISITS = 220;
const WARM_UP = 20;

/** `--sizes 100k,1M` leaves the others out. */
export async function benchDashboards(words: readonly string[]): Promise<void> {
	const sizes = sizesIn(words);
	const times = new Map<Size, Map<string, Times>>();
	for (const size of sizes) times.set(size, await benchSize(size));
	const [smallest, largest] = [times.get('100k'), times.get('10M')];
	for (const [name, small] of smallest ?? []) {
		const large = largest?.get(name);
		if (!large) continue;
		report({
			metric: `${name} p95, 10M ÷ 100k`,
			value: large.p95 / small.p95,
			unit: 'ratio',
			goal: MOST_RATIO
		});
	}
	await benchItemStatistics();
}

function sizesIn(words: readonly string[]): Size[] {
	const at = words.indexOf('--sizes');
	const asked = at < 0 ? undefined : words[at + 1]?.split(',');
	const all = Object.keys(SIZES) as Size[];
	return asked ? all.filter((size) => asked.includes(size)) : all;
}

async function benchSize(size: Size): Promise<Map<string, Times>> {
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		const classes = (perClass: number) => Math.max(1, Math.round(SIZES[size] / perClass));
		const { store, answers } = await manyClasses(join(folder, 'underline.db'), courseLessons(), classes);
		report({ metric: `${size}: answers`, value: answers, unit: 'answers', goal: null });
		const visits = await randomVisits(store);
		const times = new Map<string, Times>();
		for (const [name, query] of Object.entries(DASHBOARDS)) {
			const measured = await timeEach(visits, (visit) => query(store, visit), { warmUp: WARM_UP });
			times.set(name, measured);
			report({ metric: `${size}: ${name} p50`, value: measured.p50, unit: 'ms', goal: null });
			const goal = size === '10M' ? MOST_P95 : null;
			report({ metric: `${size}: ${name} p95`, value: measured.p95, unit: 'ms', goal });
		}
		await store.close();
		return times;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A teacher who opens a page about a random class, one of its assignments and one of its students. */
async function randomVisits(store: Store): Promise<Visit[]> {
	const { classes, classTeachers, accounts, assignments, enrollments } = store.read.tables;
	const all = await store.read.select({ id: classes.id }).from(classes);
	const random = randomFrom(1);
	const pick = <T>(from: readonly T[]): T => {
		const one = from[Math.floor(random() * from.length)];
		if (one === undefined) throw new Error('There is nothing to pick from.');
		return one;
	};
	const visits: Visit[] = [];
	for (let count = 0; count < VISITS; count++) {
		const { id: classId } = pick(all);
		const [teacher] = await store.read
			.select({ id: accounts.id, name: accounts.displayName, username: accounts.username })
			.from(classTeachers)
			.innerJoin(accounts, eq(accounts.id, classTeachers.accountId))
			.where(eq(classTeachers.classId, classId));
		const given = await store.read
			.select({ id: assignments.id, editionId: assignments.editionId })
			.from(assignments)
			.where(eq(assignments.classId, classId));
		const members = await store.read
			.select({ id: accounts.id, name: accounts.displayName, username: accounts.username })
			.from(enrollments)
			.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
			.where(eq(enrollments.classId, classId));
		if (!teacher) throw new Error('A class has no teacher.');
		visits.push({
			classId,
			teacher: { kind: 'teacher', ...teacher, isAdmin: false },
			assignment: pick(given),
			student: { kind: 'student', ...pick(members) },
			chance: random()
		});
	}
	return visits;
}
