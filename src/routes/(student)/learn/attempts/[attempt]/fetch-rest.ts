import { preloadCode } from '$app/navigation';
import { loadParts } from '$lib/questions/components';
import type { AttemptView } from '$lib/server/attempt-view';

/**
 * Fetches what the other steps of an attempt are shown with, and what is asked when something goes wrong, while
 * nothing else is to be done: without network it would be too late.
 */
export async function fetchRest(view: AttemptView): Promise<void> {
	await idle();
	const rest = [
		() => import('./LogOutDialog.svelte'),
		() => preloadCode(`/learn/attempts/${view.attempt.id}`),
		() => preloadCode(`/learn/attempts/${view.attempt.id}/steps/1`),
		...view.steps.map((step) => () => loadParts(step)),
		() => import('./Asks.svelte'),
		() => import('./GivenAnswer.svelte'),
		() => import('./Timer.svelte'),
		() => import('./SignInAgain.svelte'),
		() => import('./ConflictDialog.svelte'),
		() => import('./KeysDialog.svelte'),
		() => import('./HandInDialog.svelte')
	];
	// What fails is fetched when it is needed.
	for (const fetchOne of rest) await fetchOne().catch(() => undefined);
}

function idle(): Promise<void> {
	return new Promise((resolve) => {
		if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 500);
		else requestIdleCallback(() => resolve(), { timeout: 2000 });
	});
}
