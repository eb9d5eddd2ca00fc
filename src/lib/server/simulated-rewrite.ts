import type { RewriteAnswer, RewriteContent } from '../questions/rewrite/model';
import { wordsOf } from '../text/words';
import type { Random, Reader } from './simulated-student';

/** What somebody who was made up writes: the model answer, the sentence as it is, or the first half of it. */
export function sayFairly(
	reader: Reader,
	{ sentence, model }: RewriteContent,
	random: Random
): RewriteAnswer {
	if (random() < 0.2 + 0.7 * reader.skill) return { text: model };
	if (random() < 0.5) return { text: sentence.quote };
	const words = wordsOf(sentence.quote);
	const middle = words[Math.floor(words.length / 2)];
	return { text: `${sentence.quote.slice(0, middle?.end)}.` };
}
