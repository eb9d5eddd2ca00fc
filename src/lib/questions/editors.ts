/** How questions are written on a page: what every kind's Edit takes, and where each is. */
import type { Component } from 'svelte';
import type { Passage } from '../text/passage';
import type { Kind, Question } from './models';

/** Says what is wrong with a field, by its path in the question, as in `options.1.text`. */
export type ErrorAt = (field: string) => string | undefined;

export interface EditProps<Q extends Question = Question> {
	readonly question: Q;
	readonly passage: Passage | undefined;
	readonly errorAt: ErrorAt;
	/** `next` is a new object. `field`: what was changed; typing on in one field keeps saying the same. */
	readonly onchange: (next: Q, field: string) => void;
}

/** The registry: kind → Edit. */
const editors = {
	choice: () => import('./choice/Edit.svelte'),
	highlight: () => import('./highlight/Edit.svelte'),
	match: () => import('./match/Edit.svelte'),
	order: () => import('./order/Edit.svelte'),
	verdict: () => import('./verdict/Edit.svelte'),
	short: () => import('./short/Edit.svelte'),
	rewrite: () => import('./rewrite/Edit.svelte')
} as const satisfies Record<Kind, unknown>;

/** Loads what a kind is written with. Give it questions of that kind only: no type of a lookup can say so. */
export async function loadEdit(kind: Kind): Promise<Component<EditProps>> {
	return (await editors[kind]()).default as unknown as Component<EditProps>;
}
