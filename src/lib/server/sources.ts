/** The works that a teacher quotes, and the passages cut from them. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Draft } from '../lessons/draft';
import { creditLine, extentOf, isLong, type Extent, type SourceFacts } from '../lessons/quotation';
import { normalizeText } from '../text/normalize-text';
import type { Passage } from '../text/passage';
import { countWords, type Span } from '../text/words';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { changeDraft } from './drafts';
import { newId } from './ids';
import { can, type Teacher } from './policy';
import { refuseInvalid, refuseNotFound } from './refusals';

/** UTF-16 units: some 15,000 words, more than any article has. */
export const MOST_SOURCE = 100_000;

export interface NewSource extends SourceFacts {
	/** The whole text, as it was pasted. */
	readonly text: string;
}

/** Keeps a work for its teacher to cut passages from. @returns its id. @throws HttpError 422 without a word in it */
export async function addSource(
	store: Store,
	teacher: Teacher,
	{ text: pasted, ...facts }: NewSource,
	now: Date
): Promise<string> {
	const text = normalizeText(pasted);
	if (countWords(text) === 0) refuseInvalid('The text holds no word. Paste the article’s text.');
	const id = newId();
	await store.write(async (tx) => {
		await tx.insert(tx.tables.sources).values({
			...{ id, ownerId: teacher.id, ...facts, text, credit: creditLine(facts) },
			...{ retrievedAt: now, createdAt: now, trashedAt: null }
		});
	});
	return id;
}

export type SourceEntry = Pick<Row<'sources'>, 'id' | 'title' | 'author' | 'publisher' | 'published'>;

/** The works a teacher pasted, newest first; without those that are taken down. */
export async function listSources(store: Store, teacher: Teacher): Promise<SourceEntry[]> {
	const { sources, takedowns } = store.read.tables;
	const { id, title, author, publisher, published } = sources;
	return store.read
		.select({ id, title, author, publisher, published })
		.from(sources)
		.leftJoin(takedowns, eq(takedowns.id, id))
		.where(and(eq(sources.ownerId, teacher.id), isNull(sources.trashedAt), isNull(takedowns.id)))
		.orderBy(desc(sources.createdAt), desc(sources.id));
}

export interface OpenSource {
	readonly source: Row<'sources'>;
	/** What was cut from it, in the order of cutting. */
	readonly passages: readonly Pick<Row<'passages'>, 'id' | 'text'>[];
}

/** A work of this teacher's. @throws HttpError 404 */
export async function getSource(store: Store, teacher: Teacher, id: string): Promise<OpenSource> {
	return openSource(store.read, teacher, id);
}

async function openSource(db: Db, teacher: Teacher, id: string): Promise<OpenSource> {
	const { sources, passages, takedowns } = db.tables;
	const [source] = await db
		.select()
		.from(sources)
		.where(and(eq(sources.id, id), eq(sources.ownerId, teacher.id)));
	if (!source || !can(teacher, 'quote', source)) refuseNotFound();
	if ((await db.$count(takedowns, eq(takedowns.id, id))) > 0) refuseNotFound('This text is no longer shown.');
	const cut = await db
		.select({ id: passages.id, text: passages.text })
		.from(passages)
		.where(eq(passages.sourceId, id))
		.orderBy(asc(passages.cutAt), asc(passages.id));
	return { source, passages: cut };
}

export interface Cut {
	readonly draftId: string;
	readonly sourceId: string;
	/** UTF-16 units in the source's text: each becomes a passage. */
	readonly spans: readonly Span[];
	/** Why so much is quoted; asked for only where it is much. */
	readonly reason: string;
}

export type CutOutcome =
	| { readonly kind: 'cut'; readonly passageIds: readonly string[] }
	/** It is more than a quotation usually needs, and no reason was given. */
	| { readonly kind: 'long'; readonly extent: Extent };

/**
 * Cuts passages from a work and puts them into a lesson, with no key yet. Their texts never change afterwards.
 * @throws HttpError 404 when work or lesson is not theirs, 422 when a span holds no word of the text.
 */
export async function cutPassages(
	store: Store,
	teacher: Teacher,
	{ draftId, sourceId, spans, reason: typed }: Cut,
	now: Date
): Promise<CutOutcome> {
	return store.write(async (tx): Promise<CutOutcome> => {
		const { source, passages: before } = await openSource(tx, teacher, sourceId);
		const texts = spans.map(({ start, end }) => source.text.slice(start, end).trim());
		if (texts.length === 0 || texts.some((text) => countWords(text) === 0)) {
			refuseInvalid('No word was picked. Pick at least one sentence.');
		}
		const reason = typed.trim();
		const extent = extentOf(source.text, [...before.map(({ text }) => text), ...texts]);
		if (isLong(extent, source.basis) && reason === '') return { kind: 'long', extent };
		const cut = texts.map((text) => passageOf(source, newId(), text));
		await tx.insert(tx.tables.passages).values(
			cut.map(({ id, text }) => ({
				...{ id, sourceId, text, cutBy: teacher.id, cutAt: now },
				lengthReason: reason || null
			}))
		);
		const withCut = (draft: Draft) => ({ ...draft, passages: [...draft.passages, ...cut] });
		await changeDraft(tx, teacher, draftId, withCut, now);
		return { kind: 'cut', passageIds: cut.map(({ id }) => id) };
	});
}

function passageOf(source: Row<'sources'>, id: string, text: string): Passage {
	return {
		...{ id, text, source: source.id, credit: source.credit, topic: source.title, side: 'not said' },
		...{ origin: source.basis === 'own' ? 'written' : 'article', use: 'lesson' },
		...{ keys: [], contested: [], looksLike: [], fairNotes: [] }
	};
}
