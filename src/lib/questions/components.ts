import type { Component, Snippet } from 'svelte';
import { fetchLater } from './highlight/later';
import type { HighlightReview } from './highlight/review';
import type { Answer, Kind, StudentQuestion } from './models';

/** What every kind's Play takes. It stands in a form of the page. */
export interface PlayProps {
	readonly question: StudentQuestion;
	readonly answer: Answer | undefined;
	readonly onanswer: (answer: Answer) => void;
	/** How many open rows more a sentence shows, by its index: for the sentence list without script. */
	readonly extraParts?: Readonly<Record<number, number>>;
	/** What the page asks beside the answer, such as how sure one is. Stands before the buttons. */
	readonly asks?: Snippet | undefined;
	/** The page's own buttons: Back, if there is one, then Next. */
	readonly actions: Snippet;
	readonly disabled?: boolean;
}

/** What a worked example takes. `html`: how a careful reader goes about it. */
export interface WorkedExampleProps {
	readonly review: HighlightReview;
	readonly html: string;
}

/** The registry: kind → Play. A new kind is one folder, and one line here, in `reviews.ts` and in `models.ts`. */
const plays = {
	choice: () => import('./choice/Play.svelte'),
	highlight: () => import('./highlight/Play.svelte'),
	match: () => import('./match/Play.svelte'),
	order: () => import('./order/Play.svelte'),
	verdict: () => import('./verdict/Play.svelte'),
	short: () => import('./short/Play.svelte'),
	rewrite: () => import('./rewrite/Play.svelte')
} as const satisfies Record<Kind, unknown>;

/** What a step is shown with: loaded with the step, so that a page brings only what it uses. */
export interface StepParts {
	readonly Play: Component<PlayProps> | undefined;
	readonly WorkedExample: Component<WorkedExampleProps> | undefined;
}

type Shown =
	| { readonly kind: 'reading' | 'worked-example' }
	| { readonly kind: 'question'; question: { kind: Kind; asks?: string | undefined } };

/**
 * Loads what a step is shown with. A question and its answer are of one kind by their schemas, which the type of a
 * lookup cannot say: hence the assertion. `isWhole`: with what the step could fetch by itself once it is shown.
 */
export async function loadParts(step: Shown, { isWhole = true } = {}): Promise<StepParts> {
	const none = { Play: undefined, WorkedExample: undefined };
	switch (step.kind) {
		case 'reading':
			return none;
		case 'worked-example':
			return { ...none, WorkedExample: (await import('./WorkedExample.svelte')).default };
		case 'question':
			if (step.question.kind === 'highlight' && (isWhole || import.meta.env.SSR)) await fetchAhead();
			return { ...none, Play: (await loadPlay(step.question)).default as Component<PlayProps> };
	}
}

/** What cannot be had now, the step goes on asking for. */
async function fetchAhead(): Promise<void> {
	await fetchLater().catch(() => undefined);
}

/** A form of a kind may have a Play of its own, so that the others do not carry it. */
function loadPlay({ kind, asks }: { readonly kind: Kind; readonly asks?: string | undefined }) {
	return asks === 'claim-and-source' ? import('./sourcing/Play.svelte') : plays[kind]();
}
