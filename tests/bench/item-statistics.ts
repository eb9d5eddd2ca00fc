/** Item statistics of one edition: from the sums that are kept at hand-in, and worked out from every sheet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lesson } from '../../src/lib/lessons/lesson';
import { statisticsFromSums, type QuizStatistics } from '../../src/lib/measure/item-analysis';
import { addSheet, emptySums } from '../../src/lib/measure/item-sums';
import { rankStatistics } from '../../src/lib/measure/rank-statistics';
import { itemsOf, keptSums, sheetsOfEdition } from '../../src/lib/server/item-sums';
import { findNewestEdition, type Edition } from '../../src/lib/server/lessons';
import type { Store } from '../../src/lib/server/db/store';
import { simulatedLesson } from '../simulation/simulated-lesson';
import { report, timeEach } from './measure';
import { courseLessons, manyClasses, STUDENTS } from './one-class';

const RUNS = 25;
const WARM_UP = 5;

interface Case {
	readonly lesson: Lesson;
	readonly students: number;
	/** In milliseconds. */
	readonly goals: { readonly sums: number; readonly rows: number };
}

export async function benchItemStatistics(): Promise<void> {
	const [lesson] = courseLessons();
	if (!lesson) throw new Error('The course has no lesson.');
	await benchCase({ lesson, students: 10_000, goals: { sums: 50, rows: 1000 } });
	await benchCase({ lesson: ofLength(26), students: 427, goals: { sums: 50, rows: 50 } });
}

function ofLength(questions: number): Lesson {
	const lesson = simulatedLesson();
	return { ...lesson, id: `simulated-${questions}`, steps: lesson.steps.slice(0, questions), passages: [] };
}

async function benchCase({ lesson, students, goals }: Case): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		const classes = Math.ceil(students / STUDENTS);
		const { store } = await manyClasses(join(folder, 'underline.db'), [lesson], classes);
		const edition = await findNewestEdition(store, lesson.id);
		if (!edition) throw new Error('The lesson was not published.');
		const { n, items } = await fromSums(store, edition);
		const name = `item statistics, ${n} attempts × ${items.length} questions`;
		await time(`${name}, from sums`, () => fromSums(store, edition), goals.sums);
		await time(`${name}, from rows`, () => fromRows(store, edition), goals.rows);
		const deviation = largestDeviation(await fromSums(store, edition), (await fromRows(store, edition)).quiz);
		report({ metric: `${name}: largest difference of the two`, value: deviation, unit: 'ratio', goal: 1e-6 });
		await store.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function time(metric: string, task: () => Promise<unknown>, goal: number): Promise<void> {
	const runs = Array.from({ length: RUNS + WARM_UP }, (_, run) => run);
	const { p50, p95 } = await timeEach(runs, task, { warmUp: WARM_UP });
	report({ metric: `${metric}, p50`, value: p50, unit: 'ms', goal });
	report({ metric: `${metric}, p95`, value: p95, unit: 'ms', goal: null });
}

async function fromSums(store: Store, edition: Edition): Promise<QuizStatistics> {
	return statisticsFromSums(await keptSums(store.read, edition));
}

async function fromRows(store: Store, edition: Edition) {
	const items = itemsOf(edition);
	const [first] = items;
	const sheets = await sheetsOfEdition(store.read, edition, first?.id ?? '');
	const quiz = statisticsFromSums(sheets.reduce(addSheet, emptySums(items)));
	return { quiz, ranks: rankStatistics(items, sheets) };
}

/** Over facility, spread and discrimination of every item, and the quiz's own. */
function largestDeviation(a: QuizStatistics, b: QuizStatistics): number {
	const figures = ({ mean, sd, cic, items }: QuizStatistics) => [
		...[mean, sd, cic],
		...items.flatMap((item) => [item.facility?.share, item.sd, item.discrimination?.r])
	];
	const others = figures(b);
	return Math.max(...figures(a).map((value, index) => Math.abs((value ?? 0) - (others[index] ?? 0))));
}
