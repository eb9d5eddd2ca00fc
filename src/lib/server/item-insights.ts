/**
 * How a question of an assignment turned out: in its class, and over every class of this installation that was given
 * the same edition. What n does not allow to show is not there, so that no page can show it by mistake.
 */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { findQuestion, passageOf } from '../lessons/lesson';
import { insightOf, type ItemInsight } from '../measure/item-insight';
import { shownFrom } from '../measure/item-flags';
import type { Facility } from '../measure/item-analysis';
import { addSheet, emptySums, restOf } from '../measure/item-sums';
import { addChoice, emptyOptionSums } from '../measure/option-sums';
import { wilson } from '../measure/wilson';
import { bind } from '../questions/models';
import { optionsOf } from '../questions/options';
import { getAssignment, type TaughtAssignment } from './assignments';
import type { Db, Store } from './db/store';
import {
	countAccusers,
	itemsOf,
	keptOptionSums,
	keptSums,
	sheetsOfAssignment,
	sheetsOfEdition
} from './item-sums';
import { getEdition, questionVersions, type Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface ItemInsights {
	readonly ofClass: ItemInsight;
	readonly overall: ItemInsight;
	readonly versions: readonly VersionResult[];
}

/** A question as it stood in some editions of its lesson, in the same words with the same key. */
export interface VersionResult {
	/** The numbers of the editions. */
	readonly editions: readonly number[];
	/** Whether it is the one of this assignment. */
	readonly isThis: boolean;
	/** First attempts over every class. */
	readonly n: number;
	/** From ten of them. */
	readonly facility: Facility | undefined;
}

type Place = { readonly assignmentId: string; readonly questionId: string };

/** @throws HttpError 404 when it is not of a class of theirs, or no question of its lesson. */
export async function itemInsights(store: Store, teacher: Teacher, place: Place): Promise<ItemInsights> {
	const taught = await getAssignment(store, teacher, place.assignmentId);
	return {
		ofClass: await insightOfClass(store.read, taught, place.questionId),
		overall: await insightOverall(store.read, taught.edition, place.questionId),
		versions: await listVersions(store, taught.edition, place.questionId)
	};
}

/** From the rows: a class has few. */
async function insightOfClass(
	db: Db,
	{ assignment, edition }: TaughtAssignment,
	questionId: string
): Promise<ItemInsight> {
	const asked = itemAsked(edition, questionId);
	const sheets = await sheetsOfAssignment(db, edition, assignment, questionId);
	const choices = sheets.flatMap((sheet) => {
		const rest = restOf(sheet, asked.place);
		return rest === undefined ? [] : [{ chosen: sheet.chosen, rest }];
	});
	return insightOf({
		...asked,
		sums: sheets.reduce(addSheet, emptySums(itemsOf(edition))),
		options: choices.reduce(addChoice, emptyOptionSums(asked.optionIds)),
		sheets: () => Promise.resolve(sheets),
		accused: await countAccusers(db, scopeOf(assignment), asked.fairPassage)
	});
}

/** From the sums kept at hand-in, and from the sheets only what needs students in their order. */
async function insightOverall(db: Db, edition: Edition, questionId: string): Promise<ItemInsight> {
	const asked = itemAsked(edition, questionId);
	const sums = await keptSums(db, edition);
	const sum = sums.items[asked.place] ?? refuseNotFound();
	return insightOf({
		...{ ...asked, sums },
		options: await keptOptionSums(db, edition, sum, asked.optionIds),
		sheets: () => sheetsOfEdition(db, edition, questionId),
		accused: await countAccusers(db, { editionId: edition.id }, asked.fairPassage)
	});
}

function scopeOf({ id, editionId }: TaughtAssignment['assignment']) {
	return { editionId, assignmentId: id };
}

function itemAsked(edition: Edition, questionId: string) {
	const question = findQuestion(edition.lesson, questionId) ?? refuseNotFound();
	const passage = passageOf(edition.lesson, question);
	const options = optionsOf(question);
	return {
		place: itemsOf(edition).findIndex(({ id }) => id === questionId),
		guess: bind(question, passage).guess,
		optionIds: options.map(({ id }) => id),
		keys: options.filter(({ right }) => right).map(({ id }) => id),
		fairPassage: passage?.keys.length === 0 ? passage.id : undefined
	};
}

/** The versions of a question over the editions of its lesson, newest first. */
async function listVersions(store: Store, edition: Edition, questionId: string): Promise<VersionResult[]> {
	const asking = await editionsAsking(store, edition, questionId);
	const { questionSums } = store.read.tables;
	const ids = asking.map(({ id }) => id);
	const sums = await store.read
		.select()
		.from(questionSums)
		.where(and(inArray(questionSums.editionId, ids), eq(questionSums.questionId, questionId)));
	const versionOf = (one: Edition) => questionVersions(one).get(questionId);
	return [...new Set(asking.map(versionOf))].map((version) => {
		const own = asking.filter((one) => versionOf(one) === version);
		const counted = sums.filter(({ editionId }) => own.some(({ id }) => id === editionId));
		const n = counted.reduce((sum, row) => sum + row.n, 0);
		const earned = counted.reduce((sum, row) => sum + row.sumX, 0);
		return {
			editions: own.map(({ number }) => number).reverse(),
			isThis: version === versionOf(edition),
			n,
			facility: shownFrom(n).facility ? facilityOf(earned, n) : undefined
		};
	});
}

/** The editions of a lesson that ask a question, newest first. */
async function editionsAsking(store: Store, { lesson }: Edition, questionId: string): Promise<Edition[]> {
	const { editions } = store.read.tables;
	const rows = await store.read
		.select({ id: editions.id })
		.from(editions)
		.where(eq(editions.lessonId, lesson.id))
		.orderBy(desc(editions.number));
	const all = await Promise.all(rows.map(({ id }) => getEdition(store, id)));
	return all.filter((one) => questionVersions(one).has(questionId));
}

/** The facility of a question that earned so much from n answers, each worth 1 at most. */
export function facilityOf(earned: number, n: number): Facility {
	return { share: earned / n, n, ...wilson(Math.max(0, Math.min(n, earned)), n) };
}
