import type { Component } from 'svelte';
import ChoiceReview from './choice/Review.svelte';
import HighlightReview from './highlight/Review.svelte';
import type { Kind, Review } from './models';

/** What every kind's Review takes. `answered` tells an empty answer from none. */
export interface ReviewProps {
	readonly question: { readonly prompt: string };
	readonly review: Review;
	readonly answered: boolean;
}

/** The registry: kind → Review. Apart from `components.ts`, so that a page that asks does not load what explains. */
const reviews = { choice: ChoiceReview, highlight: HighlightReview } as const satisfies Record<Kind, unknown>;

/** The component that shows the feedback of a kind; asserted as in `components.ts`. */
export function reviewOf(kind: Kind): Component<ReviewProps> {
	return reviews[kind] as Component<ReviewProps>;
}
