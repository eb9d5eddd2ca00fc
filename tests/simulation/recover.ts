/** What the dashboards make of a simulated class, beside what is known of it. */
import { eq } from 'drizzle-orm';
import type { Store } from '../../src/lib/server/db/store';
import { itemInsights } from '../../src/lib/server/item-insights';
import { unpackSkills } from '../../src/lib/lessons/packed-skills';
import type { PushedClass } from './push-class';
import { MISKEYED, QUESTIONS, TECHNIQUE, UNFAIR } from './simulated-lesson';
import type { SimulatedClass } from './simulated-students';

export interface Recovered {
	/** Spearman's, of mastery with the known skill. */
	readonly correlation: number;
	readonly isMiskeyFound: boolean;
	readonly isUnfairFound: boolean;
	/** Sound questions that are flagged as mis-keyed. */
	readonly falseAlarms: number;
	readonly sound: number;
}

export async function recover(
	store: Store,
	pushed: PushedClass,
	simulated: SimulatedClass
): Promise<Recovered> {
	const { skills } = store.read.tables;
	const rows = await store.read
		.select({ id: skills.accountId, learned: skills.learned })
		.from(skills)
		.where(eq(skills.classId, pushed.classId));
	const estimated = new Map(
		rows.flatMap(({ id, learned }) =>
			unpackSkills(learned).flatMap(({ technique, theta }): [string, number][] =>
				technique === TECHNIQUE ? [[id, theta]] : []
			)
		)
	);
	const flagsOf = async (questionId: string) => {
		const { ofClass } = await itemInsights(store, pushed.teacher, {
			assignmentId: pushed.assignmentId,
			questionId
		});
		return ofClass.flags.map(({ code }) => code);
	};
	const flagged = new Map<string, readonly string[]>();
	for (let index = 1; index <= QUESTIONS; index++)
		flagged.set(`pick-${index}`, await flagsOf(`pick-${index}`));
	const sound = [...flagged].filter(([id]) => id !== MISKEYED);
	return {
		correlation: rankCorrelation(
			simulated.students.map(({ theta }) => theta),
			pushed.students.map(({ id }) => estimated.get(id) ?? Number.NaN)
		),
		isMiskeyFound: flagged.get(MISKEYED)?.includes('M') ?? false,
		isUnfairFound: (await flagsOf(UNFAIR)).includes('U'),
		falseAlarms: sound.filter(([, codes]) => codes.includes('M')).length,
		sound: sound.length
	};
}

/** Spearman's rank correlation of values without ties. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
	const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
	const n = a.length;
	const squares = ranksA.reduce((sum, rank, index) => sum + (rank - (ranksB[index] ?? 0)) ** 2, 0);
	return 1 - (6 * squares) / (n * (n * n - 1));
}

function ranksOf(values: readonly number[]): number[] {
	const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const ranks: number[] = [];
	order.forEach((index, rank) => (ranks[index] = rank));
	return ranks;
}
