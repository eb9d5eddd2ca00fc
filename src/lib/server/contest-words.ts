import { editKey } from '../authoring/key-edit';
import type { KeyWork } from '../authoring/key-work';
import { draftSchema, type Draft } from '../lessons/draft';
import { readText } from '../text/marks';
import type { Passage } from '../text/passage';
import { wordsIn, type Span } from '../text/words';
import type { Store } from './db/store';
import { changeDraft, editableDraft } from './drafts';
import type { Teacher } from './policy';
import { refuseInvalid } from './refusals';

export interface Disputed {
	readonly draftId: string;
	readonly passageId: string;
	readonly span: Span;
	/** Said of the words where nothing else is said of them yet. */
	readonly reason: string;
}

/** A passage's key before words of it were contested, and the lesson's revision since. */
export interface KeyBefore {
	readonly work: KeyWork;
	readonly revision: number;
}

/**
 * Makes words of a passage contested, as the editor does: they leave every key.
 * @throws HttpError 404 not their lesson · 422 no words of a passage in it.
 */
export async function contestWords(
	store: Store,
	teacher: Teacher,
	{ draftId, passageId, span, reason }: Disputed,
	now: Date
): Promise<KeyBefore> {
	return store.write(async (tx) => {
		let work: KeyWork = { keys: [], contested: [] };
		const contest = (passage: Passage) => {
			work = { keys: passage.keys, contested: passage.contested };
			return contested(passage, span, reason);
		};
		await changeDraft(tx, teacher, draftId, (draft) => withPassage(draft, passageId, contest), now);
		const { revision } = await editableDraft(tx, teacher, draftId);
		return { work, revision };
	});
}

/**
 * Puts the key back that a passage had before words of it were contested.
 * @returns whether it is back: not where the lesson was changed since. @throws HttpError 404, 422
 */
export async function putKeyBack(
	store: Store,
	teacher: Teacher,
	{ draftId, passageId, before }: { draftId: string; passageId: string; before: KeyBefore },
	now: Date
): Promise<boolean> {
	return store.write(async (tx) => {
		const { revision } = await editableDraft(tx, teacher, draftId);
		if (revision !== before.revision) return false;
		const { keys, contested } = before.work;
		const put = (passage: Passage) => ({ ...passage, keys: [...keys], contested: [...contested] });
		const change = (draft: Draft) => draftSchema.parse(withPassage(draft, passageId, put));
		await changeDraft(tx, teacher, draftId, change, now);
		return true;
	});
}

function withPassage(draft: Draft, id: string, change: (passage: Passage) => Passage): Draft {
	if (!draft.passages.some((passage) => passage.id === id)) {
		refuseInvalid('That passage is not in this lesson any more.');
	}
	const passages = draft.passages.map((passage) => (passage.id === id ? change(passage) : passage));
	return { ...draft, passages };
}

function contested(passage: Passage, span: Span, reason: string): Passage {
	const read = readText(passage.text);
	const range = wordsIn(read.words, span);
	if (!range) refuseInvalid('Those words are not in the passage.');
	const start = { keys: passage.keys, contested: passage.contested, chosen: undefined };
	const made = editKey(read, start, { do: 'contest', range });
	const at = made.chosen?.at ?? -1;
	const isUnsaid = made.contested[at]?.reason === '';
	const { keys, contested: stretches } = isUnsaid
		? editKey(read, made, { do: 'explain', at, text: reason })
		: made;
	return { ...passage, keys: [...keys], contested: [...stretches] };
}
