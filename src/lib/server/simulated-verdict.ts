import type { VerdictAnswer, VerdictContent } from '../questions/verdict/model';
import { VERDICTS, type Verdict } from '../questions/verdict/score';
import type { Random, Reader } from './simulated-student';

/** What somebody who was made up says of a claim; the suspicious rather call it false. */
export function judgeClaim(reader: Reader, content: VerdictContent, random: Random): VerdictAnswer {
	const isRight = random() < 0.25 + 0.75 * reader.skill;
	return {
		verdict: chooseVerdict(reader, content, isRight, random),
		cards: nameCards(reader, content, random)
	};
}

function chooseVerdict(
	{ suspicion }: Reader,
	{ right }: VerdictContent,
	isRight: boolean,
	random: Random
): Verdict {
	const eligible = VERDICTS.filter((verdict) => right.includes(verdict) === isRight);
	if (!isRight && eligible.includes('contradicted') && random() < 0.6 * suspicion) return 'contradicted';
	return eligible[Math.floor(random() * eligible.length)] ?? 'cannot-tell';
}

function nameCards(reader: Reader, { asksCards, cards }: VerdictContent, random: Random): string[] {
	if (!asksCards) return [];
	return cards
		.filter(({ decides }) => random() < (decides ? 0.3 + 0.6 * reader.skill : 0.35 * (1 - reader.skill)))
		.map(({ id }) => id);
}
