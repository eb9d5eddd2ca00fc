import type { HighlightAnswer } from '../questions/highlight/model';
import { toRoles, type Role } from '../questions/sourcing/form';
import { takeApart } from '../text/take-apart';
import type { SourcingKey } from '../questions/sourcing/model';
import { markWords, readText } from '../text/marks';
import type { Passage } from '../text/passage';
import { wordsIn, type Span } from '../text/words';
import type { Random, Reader } from './simulated-student';

/** What somebody who was made up takes for claim and source: the key's words, or a sentence by chance. */
export function markSource(
	reader: Reader,
	{ claim, source }: SourcingKey,
	passage: Passage,
	random: Random
): HighlightAnswer {
	const text = readText(passage.text);
	const isFound = () => random() < 0.15 + 0.8 * reader.skill;
	const mark = (role: Role, spans: readonly Span[]) =>
		spans.flatMap((span) => {
			const range = wordsIn(text.words, span);
			return range ? markWords(text, range, role) : [];
		});
	const byChance = () => text.sentences.slice(Math.floor(random() * text.sentences.length)).slice(0, 1);

	const claimed = mark('claim', isFound() ? claim.core : byChance());
	const isSourceFound = isFound();
	const saysNone = 'none' in source ? isSourceFound : !isSourceFound && random() < 0.5;
	const spans = isSourceFound && 'core' in source ? source.core : byChance();
	const sourced = saysNone ? [] : mark('source', spans);
	return {
		marks: toRoles(takeApart(text, [...claimed, ...sourced], claimed)),
		nothing: false,
		noSource: saysNone
	};
}
