import type { LaterParts } from '../../marker/later-parts';

/*
 * What a passage can be shown without: all that makes marks of a reader’s gestures, and the lists of sentences and
 * of marks. A browser fetches them once the question is shown. A server has them at hand before it draws one:
 * without script, nothing comes later.
 */

/** In milliseconds: how long after a failure it is tried again. */
const AGAIN = 2000;

let parts: LaterParts | undefined;

export async function fetchLater(): Promise<LaterParts> {
	parts ??= (await import('../../marker/later-parts')).laterParts;
	return parts;
}

/** What was fetched before. */
export function laterAtHand(): LaterParts | undefined {
	return parts;
}

/** Hands the parts over as soon as they are there, however many tries it takes; gives back what stops the trying. */
export function takeLater(take: (parts: LaterParts) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const attempt = () => {
		fetchLater().then(take, () => {
			timer = setTimeout(attempt, AGAIN);
		});
	};
	attempt();
	return () => clearTimeout(timer);
}
