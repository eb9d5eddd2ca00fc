import { error, redirect } from '@sveltejs/kit';
import { loadParts } from '$lib/questions/components';
import type { StepView } from '$lib/server/steps';
import type { PageLoad } from './$types';

/** The page that a browser opens first has to be there soon; the others may be opened without network. */
let isFirst = true;

/** Everything is in the attempt already: a step is picked without asking the server. */
export const load: PageLoad = async ({ params, parent }) => {
	const { attempt, clock, assignment, entries, steps } = await parent();
	if (clock.state === 'handed in') redirect(303, `/learn/attempts/${attempt.id}/receipt`);
	const number = /^[1-9]\d{0,2}$/.test(params.step) ? Number(params.step) : 0;
	const view = steps[number - 1] ?? error(404, 'There is nothing at this address.');
	const entry = view.kind === 'question' ? entries[view.question.id]?.at(-1) : undefined;
	const asksCertainty = assignment.asksCertainty && view.kind === 'question' && view.isClosed;
	// An answer is drawn whole from the start.
	const isWhole = !isFirst || entry !== undefined;
	isFirst = false;
	const [parts, Asks, GivenAnswer] = await Promise.all([
		loadParts(view, { isWhole }),
		asksSomething(view) || asksCertainty ? import('../../Asks.svelte') : undefined,
		entry?.isGiven ? import('../../GivenAnswer.svelte') : undefined
	]);
	return { view, number, asksCertainty, parts, Asks: Asks?.default, GivenAnswer: GivenAnswer?.default };
};

function asksSomething(view: StepView): boolean {
	return view.kind === 'question' && (view.hints.length > 0 || view.confidence !== null);
}
