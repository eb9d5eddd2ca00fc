/** What the page of the question loads once “What is still charged?” is pressed: the word lists weigh 18 KiB. */
import { lookAtRewrite } from './review';
import Seen from './Seen.svelte';
import { countFacts, seen as words } from './words';

/** Looks at a rewrite, on this device; `said` is the finding in a sentence, for a status line. */
export function look(original: string, text: string) {
	const seen = lookAtRewrite(original, text);
	const facts = countFacts(seen.lost);
	const isWell = seen.chargedLeft.length + facts === 0;
	return { Seen, seen, said: isWell ? words.nothing : words.found(seen.chargedLeft.length, facts) };
}
