/** Questions to take into a lesson: those of the course, and of the lessons that a teacher wrote and published. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { takeQuestion } from '../authoring/taken-question';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { findQuestion, passageOf, questionsOf } from '../lessons/lesson';
import { textsOf } from '../lessons/question-texts';
import type { Facility } from '../measure/item-analysis';
import { shownFrom } from '../measure/item-flags';
import type { Kind, Question } from '../questions/models';
import { normalize } from '../questions/short/score';
import { shippedCourse } from './course';
import type { Store } from './db/store';
import { changeDraft } from './drafts';
import { editorIds } from './editors';
import { newId } from './ids';
import { facilityOf } from './item-insights';
import { findNewestEdition, getEdition, loadEdition, questionVersions, type Edition } from './lessons';
import { can, type Teacher } from './policy';
import { refuseNotFound } from './refusals';

/** Everything that is asked for has to hold. */
export interface BankSearch {
	/** Words, in any order, in what is read of a question and its passage. Case and accents do not matter. */
	readonly text?: string | undefined;
	readonly technique?: string | undefined;
	readonly kind?: Kind | undefined;
	/** Shares of 0..1. A question whose facility cannot be told yet is in no range. */
	readonly facility?: { readonly least: number; readonly most: number } | undefined;
}

/** A question as the bank shows it. */
export interface BankEntry {
	readonly editionId: string;
	readonly questionId: string;
	readonly lesson: string;
	/** Whether the lesson is one of the teacher's. */
	readonly isOwn: boolean;
	readonly kind: Kind;
	readonly techniques: readonly string[];
	readonly prompt: string;
	/** The text of its passage. */
	readonly passage: string | undefined;
	/** First attempts over every class and edition in which it was asked in these words, with this key. */
	readonly n: number;
	/** From ten of them. */
	readonly facility: Facility | undefined;
}

/** What is found, the teacher's own lessons first; a question that stands in several of them is there once. */
export async function searchBank(store: Store, teacher: Teacher, wanted: BankSearch): Promise<BankEntry[]> {
	const own = await newestOf(store, await ownLessonIds(store, teacher));
	const course = await newestOf(store, courseIds());
	const sums = await sumsByVersion(store, [...own, ...course]);
	const byVersion = new Map<string, BankEntry>();
	for (const edition of [...own, ...course]) {
		for (const question of questionsIn(edition)) {
			const version = questionVersions(edition).get(question.id) ?? question.id;
			if (byVersion.has(version) || !isFound(edition, question, wanted)) continue;
			const { n, earned } = sums.get(version) ?? { n: 0, earned: 0 };
			byVersion.set(version, {
				...{ editionId: edition.id, questionId: question.id },
				...{ lesson: edition.lesson.title, isOwn: own.includes(edition) },
				...{ kind: question.kind, techniques: question.techniques, prompt: question.prompt },
				passage: passageOf(edition.lesson, question)?.text,
				...{ n, facility: shownFrom(n).facility ? facilityOf(earned, n) : undefined }
			});
		}
	}
	return [...byVersion.values()].filter(({ facility }) => isInRange(facility, wanted.facility));
}

/** @throws HttpError 404 when the question is of no lesson they may take from, or the step is not there. */
export async function takeFromBank(
	store: Store,
	teacher: Teacher,
	{ draftId, editionId, questionId, replaces }: TakenFrom,
	now: Date
): Promise<string> {
	return store.write(async (tx) => {
		const { lesson } = await loadEdition(tx, editionId);
		const isTheirs = can(teacher, 'edit', { editorIds: await editorIds(tx, lesson.id) });
		if (!isTheirs && !courseIds().includes(lesson.id)) refuseNotFound();
		const question = findQuestion(lesson, questionId) ?? refuseNotFound();
		const taken = { question, passage: passageOf(lesson, question), id: newId(), replaces };
		const change = (draft: Parameters<typeof takeQuestion>[0]) => {
			if (replaces !== undefined && draft.steps.every(({ step }) => step.id !== replaces)) refuseNotFound();
			return takeQuestion(draft, taken);
		};
		await changeDraft(tx, teacher, draftId, change, now);
		return taken.id;
	});
}

export interface TakenFrom {
	readonly draftId: string;
	readonly editionId: string;
	readonly questionId: string;
	/** The step that makes room for it; undefined puts it at the end. */
	readonly replaces: string | undefined;
}

function courseIds(): string[] {
	return lessonsToGive(shippedCourse()).map(({ id }) => id);
}

/** Without those in the trash. */
async function ownLessonIds(store: Store, teacher: Teacher): Promise<string[]> {
	const { drafts, draftEditors } = store.read.tables;
	const rows = await store.read
		.select({ id: drafts.id })
		.from(draftEditors)
		.innerJoin(drafts, eq(drafts.id, draftEditors.draftId))
		.where(and(eq(draftEditors.accountId, teacher.id), isNull(drafts.trashedAt)))
		.orderBy(drafts.id);
	return rows.map(({ id }) => id);
}

async function newestOf(store: Store, lessonIds: readonly string[]): Promise<Edition[]> {
	const found = await Promise.all(lessonIds.map((id) => findNewestEdition(store, id)));
	return found.filter((edition) => edition !== undefined);
}

function questionsIn({ lesson }: Edition): Question[] {
	const every = [false, true].flatMap((lighter) => questionsOf(lesson, { lighter }));
	return [...new Map(every.map((question) => [question.id, question])).values()];
}

/** How often each version of a question was answered, and what that earned, over all editions of these lessons. */
async function sumsByVersion(
	store: Store,
	newest: readonly Edition[]
): Promise<Map<string, { n: number; earned: number }>> {
	const { editions, questionSums } = store.read.tables;
	const lessonIds = newest.map(({ lesson }) => lesson.id);
	const rows = await store.read
		.select({ sum: questionSums })
		.from(questionSums)
		.innerJoin(editions, eq(editions.id, questionSums.editionId))
		.where(inArray(editions.lessonId, lessonIds));
	const asked = new Map<string, ReadonlyMap<string, string>>();
	for (const id of new Set(rows.map(({ sum }) => sum.editionId))) {
		asked.set(id, questionVersions(await getEdition(store, id)));
	}
	const sums = new Map<string, { n: number; earned: number }>();
	for (const { sum } of rows) {
		const version = asked.get(sum.editionId)?.get(sum.questionId);
		if (version === undefined) continue;
		const { n, earned } = sums.get(version) ?? { n: 0, earned: 0 };
		sums.set(version, { n: n + sum.n, earned: earned + sum.sumX });
	}
	return sums;
}

function isFound(edition: Edition, question: Question, { text = '', technique, kind }: BankSearch): boolean {
	if (kind !== undefined && question.kind !== kind) return false;
	if (technique !== undefined && !question.techniques.includes(technique)) return false;
	const passage = passageOf(edition.lesson, question)?.text ?? '';
	const within = plain([...textsOf(question), passage].join('\n'));
	return plain(text)
		.split(' ')
		.every((word) => within.includes(word));
}

function plain(text: string): string {
	return normalize(text, { ignoreCase: true, ignorePunctuation: false, ignoreDiacritics: true });
}

function isInRange(facility: Facility | undefined, range: BankSearch['facility']): boolean {
	if (!range) return true;
	return facility !== undefined && facility.share >= range.least && facility.share <= range.most;
}
