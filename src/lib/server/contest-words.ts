import { editKey } from '../authoring/key-edit';
import type { Draft } from '../lessons/draft';
import { readText } from '../text/marks';
import type { Passage } from '../text/passage';
import { wordsIn, type Span } from '../text/words';
import type { Store } from './db/store';
import { changeDraft } from './drafts';
import type { Teacher } from './policy';
import { refuseInvalid } from './refusals';

export interface Disputed {
	readonly draftId: string;
	readonly passageId: string;
	readonly span: Span;
	/** Said of the words where nothing else is said of them yet. */
	readonly reason: string;
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
): Promise<void> {
	await store.write((tx) =>
		changeDraft(
			tx,
			teacher,
			draftId,
			(draft) => withPassage(draft, passageId, (passage) => contested(passage, span, reason)),
			now
		)
	);
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
