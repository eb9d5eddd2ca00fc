/** What teachers write lessons from, and the lessons while they are being written. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';
import { reference } from './reference';

export function authoringTables(d: Dialect, { accounts }: AccountTables) {
	// A work that is quoted. Whoever quotes it says on what ground, and the line that stands under each quotation.
	const sources = d.table(
		'sources',
		{
			id: d.id(),
			ownerId: reference(d, () => accounts.id, 'restrict'),
			title: d.text().notNull(),
			author: d.text().notNull(),
			publisher: d.text().notNull(),
			// As printed: a date, a month, a year.
			published: d.text().notNull(),
			retrievedAt: d.time().notNull(),
			link: d.text(),
			basis: d.text<'quotation' | 'teaching-in-class' | 'licensed' | 'public-domain' | 'own'>().notNull(),
			license: d.text(),
			credit: d.text().notNull(),
			// The whole text, for its teacher to cut passages from; never sent to a student.
			text: d.text().notNull(),
			createdAt: d.time().notNull(),
			trashedAt: d.time()
		},
		(t) => [
			d.index('sources_owner_id').on(t.ownerId),
			d.check('sources_title', sql`${t.title} <> ''`),
			d.check('sources_credit', sql`${t.credit} <> ''`)
		]
	);
	// An excerpt. Never changed: an edited one is another passage.
	const passages = d.table(
		'passages',
		{
			id: d.id(),
			sourceId: reference(d, () => sources.id, 'restrict'),
			text: d.text().notNull(),
			// Why so much is quoted, where it is more than a quotation usually needs.
			lengthReason: d.text(),
			cutBy: reference(d, () => accounts.id, 'restrict'),
			cutAt: d.time().notNull()
		},
		(t) => [
			d.index('passages_source_id').on(t.sourceId),
			d.index('passages_cut_by').on(t.cutBy),
			d.check('passages_text', sql`${t.text} <> ''`)
		]
	);
	// A lesson that is being written. Its id is the lesson's id in the editions it is published as.
	const drafts = d.table(
		'drafts',
		{
			id: d.id(),
			// `draftSchema`: what an edition will hold, unfinished.
			document: d.json().notNull(),
			// Raised by each save; one that knows an older one is refused.
			revision: d.int().notNull(),
			createdAt: d.time().notNull(),
			changedAt: d.time().notNull(),
			changedBy: reference(d, () => accounts.id, 'restrict'),
			trashedAt: d.time()
		},
		(t) => [d.index('drafts_changed_by').on(t.changedBy), d.check('drafts_revision', sql`${t.revision} >= 1`)]
	);
	const draftEditors = d.table(
		'draft_editors',
		{
			draftId: reference(d, () => drafts.id, 'cascade'),
			accountId: reference(d, () => accounts.id, 'cascade')
		},
		(t) => [
			d.primaryKey({ columns: [t.draftId, t.accountId] }),
			d.index('draft_editors_account_id').on(t.accountId)
		]
	);
	// A colleague keys a passage without having seen its key.
	const blindKeys = d.table(
		'blind_keys',
		{
			id: d.id(),
			passageId: reference(d, () => passages.id, 'cascade'),
			draftId: reference(d, () => drafts.id, 'cascade'),
			askedBy: reference(d, () => accounts.id, 'cascade'),
			askedAt: d.time().notNull(),
			// Whoever opened the link first; nobody yet.
			readerId: d.text().references(() => accounts.id, { onDelete: 'cascade' }),
			// `blindKeySchema`
			document: d.json(),
			finishedAt: d.time()
		},
		(t) => [
			d.index('blind_keys_passage_id').on(t.passageId),
			d.index('blind_keys_draft_id').on(t.draftId),
			d.index('blind_keys_asked_by').on(t.askedBy),
			d.index('blind_keys_reader_id').on(t.readerId)
		]
	);
	return { sources, passages, drafts, draftEditors, blindKeys };
}
