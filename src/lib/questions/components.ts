import type { Component, Snippet } from 'svelte';
import ChoicePlay from './choice/Play.svelte';
import HighlightPlay from './highlight/Play.svelte';
import type { Answer, Kind, StudentQuestion } from './models';

/** What every kind's Play takes. It stands in a form of the page. */
export interface PlayProps {
	readonly question: StudentQuestion;
	readonly answer: Answer | undefined;
	readonly onanswer: (answer: Answer) => void;
	/** How many open rows more a sentence shows, by its index: for the sentence list without script. */
	readonly extraParts?: Readonly<Record<number, number>>;
	/** The page's own buttons: Back, if there is one, then Next. */
	readonly actions: Snippet;
	readonly disabled?: boolean;
}

/** The registry: kind → Play. A new kind is one folder, and one line here, in `reviews.ts` and in `models.ts`. */
const plays = { choice: ChoicePlay, highlight: HighlightPlay } as const satisfies Record<Kind, unknown>;

/**
 * The component that asks questions of a kind. A question and its answer are of one kind by their schemas, which
 * the type of a lookup cannot say: hence the assertion.
 */
export function playOf(kind: Kind): Component<PlayProps> {
	return plays[kind] as Component<PlayProps>;
}
