import type { Component } from 'svelte';
import ChoiceReview from './choice/Review.svelte';
import HighlightReview from './highlight/Review.svelte';
import MatchReview from './match/Review.svelte';
import type { Kind, Review } from './models';
import OrderReview from './order/Review.svelte';
import RewriteReview from './rewrite/Review.svelte';
import ShortReview from './short/Review.svelte';
import VerdictReview from './verdict/Review.svelte';

/** What every kind's Review takes. `answered` tells an empty answer from none. */
export interface ReviewProps {
	readonly question: { readonly prompt: string };
	readonly review: Review;
	readonly answered: boolean;
	/** A person has graded it; the page says so itself. */
	readonly isGraded?: boolean;
	/** Nothing is stored, so nobody else reads it: what no machine grades, who wrote it rates here. */
	readonly isStateless?: boolean;
}

/** The registry: kind → Review. Apart from `components.ts`, so that a page that asks does not load what explains. */
const reviews = {
	choice: ChoiceReview,
	highlight: HighlightReview,
	match: MatchReview,
	order: OrderReview,
	verdict: VerdictReview,
	short: ShortReview,
	rewrite: RewriteReview
} as const satisfies Record<Kind, unknown>;

/** The component that shows the feedback of a kind; asserted as in `components.ts`. */
export function reviewOf(kind: Kind): Component<ReviewProps> {
	return reviews[kind] as Component<ReviewProps>;
}
