import { z } from 'zod';
import { draftSchema, type Draft } from '../lessons/draft';
import { keptOr, type Fate, type ReportItem } from './report';
import { sharedSourceSchema, sourceOf, standsOnWithheld, staysOut, type SharedLesson } from './shared-lesson';
import { sayLighter, sayPassage, sayStep } from './say-item';
import { stableJson } from './stable-json';
import { words } from './words';
import { zipText } from './zip';

export const PACK_FILE = 'pack.json';
export const PACK_VERSION = 1;

const KEPT: Fate = { is: 'kept' };
const FOR_CLASS_ONLY: Fate = { is: 'skipped', why: words.forClassOnly };

/** A passage that stays with its class: who has the work can cut it again. */
const withheldSchema = z.strictObject({
	passage: z.string(),
	credit: z.string(),
	link: z.string().nullable()
});

/** `pack.json`, version 1. */
export const packSchema = z.strictObject({
	format: z.literal('underline-pack'),
	version: z.literal(PACK_VERSION),
	kind: z.literal('lessons'),
	/** Finished or not: a draft is made from each. */
	lessons: z.array(draftSchema).min(1),
	/** The works that passages name by `source`. */
	sources: z.array(sharedSourceSchema),
	/** Of the taxonomy, those that the lessons name. */
	techniques: z.array(z.string()),
	withheld: z.array(withheldSchema)
});
export type Pack = z.infer<typeof packSchema>;

/** What a pack would hold, and what becomes of each passage and step; undefined where no step is left. */
export function packOf(shared: SharedLesson): { pack: Pack | undefined; report: ReportItem[] } {
	const { lesson, report } = cut(shared);
	const withheld = shared.lesson.passages
		.filter((passage) => staysOut(shared, passage))
		.map((passage) => ({
			...{ passage: passage.id, credit: passage.credit, link: sourceOf(shared, passage)?.link ?? null }
		}));
	if (lesson.steps.length === 0) return { pack: undefined, report };
	const named = new Set(lesson.passages.map(({ source }) => source));
	const pack: Pack = {
		...{ format: 'underline-pack', version: PACK_VERSION, kind: 'lessons' },
		lessons: [lesson],
		sources: shared.sources.filter(({ id }) => named.has(id)),
		techniques: techniquesIn(lesson),
		withheld
	};
	return { pack, report };
}

/** One zip with one JSON in it. The same pack gives the same bytes, whatever order its fields came in. */
export function packBytes(pack: Pack): Uint8Array {
	return zipText(PACK_FILE, stableJson(pack));
}

/** The lesson without what stays with the class, and what became of its passages and steps. */
function cut(shared: SharedLesson): { lesson: Draft; report: ReportItem[] } {
	const { lesson } = shared;
	const entries = lesson.steps.map((entry, index) => cutEntry(shared, entry, index));
	const passages = lesson.passages.map((passage) => ({ passage, isOut: staysOut(shared, passage) }));
	return {
		lesson: {
			...lesson,
			passages: passages.flatMap(({ passage, isOut }) => (isOut ? [] : [passage])),
			steps: entries.flatMap(({ kept }) => kept)
		},
		report: [
			...passages.map(({ passage, isOut }) => ({
				what: sayPassage(passage),
				fate: isOut ? FOR_CLASS_ONLY : KEPT
			})),
			...entries.flatMap(({ report }) => report)
		]
	};
}

/** An entry without what stands on a withheld passage: none of it is left where its step does. */
function cutEntry(
	shared: SharedLesson,
	{ step, lighter, draw }: Draft['steps'][number],
	index: number
): { kept: Draft['steps']; report: ReportItem[] } {
	const isOut = standsOnWithheld(shared, step);
	const lighterIsOut = isOut || (lighter !== undefined && standsOnWithheld(shared, lighter));
	const take = draw && takeOf(shared, draw);
	const how = take === draw?.take ? [] : [words.smallerDraw];
	const entry = {
		step,
		...(lighter && !lighterIsOut ? { lighter } : {}),
		...(draw && take ? { draw: { ...draw, take } } : {})
	};
	return {
		kept: isOut ? [] : [entry],
		report: [
			{ what: sayStep(index, step), fate: isOut ? FOR_CLASS_ONLY : keptOr(how) },
			...(lighter ? [{ what: sayLighter(index, lighter), fate: lighterIsOut ? FOR_CLASS_ONLY : KEPT }] : [])
		]
	};
}

/** How many of a group are drawn when some of it stay out: no more than are left. */
function takeOf(shared: SharedLesson, { group, take }: NonNullable<Draft['steps'][number]['draw']>): number {
	const all = shared.lesson.steps.filter(({ draw }) => draw?.group === group);
	const left = all.filter(({ step }) => !standsOnWithheld(shared, step)).length;
	return left < all.length ? Math.min(take, left) : take;
}

/** The techniques that a lesson names anywhere, sorted. */
function techniquesIn({ techniques, steps, passages }: Draft): string[] {
	const questions = steps.flatMap(({ step, lighter }) =>
		[step, lighter].flatMap((each) => (each?.kind === 'question' ? [each.question] : []))
	);
	const named = [
		...techniques,
		...questions.flatMap((question) => question.techniques),
		...passages.flatMap(({ keys, looksLike }) => [...keys.flatMap((key) => key.techniques), ...looksLike])
	];
	return [...new Set(named)].sort();
}
