import { getContext, setContext } from 'svelte';

/** Where a review stands. */
export interface ReviewPlace {
	/** Of its headline: 1 where it has a page to itself, 2 among others. */
	readonly level: 1 | 2;
	/** Nobody has answered: the key is shown, and nothing is said of an answer. */
	readonly isKeyOnly: boolean;
}

const PLACE = Symbol('review place');

/** Tells the reviews below where they stand. Call it while a component is set up. */
export function setReviewPlace(place: ReviewPlace): void {
	setContext(PLACE, place);
}

/** Where a review stands; on a page to itself unless it was told otherwise. */
export function getReviewPlace(): ReviewPlace {
	return getContext<ReviewPlace | undefined>(PLACE) ?? { level: 1, isKeyOnly: false };
}
