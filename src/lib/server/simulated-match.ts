import type { MatchAnswer, MatchContent } from '../questions/match/model';
import type { Random, Reader } from './simulated-student';

/** Puts each row where it belongs as often as the skill allows, else anywhere; now and then leaves one open. */
export function matchRows(reader: Reader, { items, targets }: MatchContent, random: Random): MatchAnswer {
	const pairs = items.flatMap(({ id, accepts }) => {
		if (random() < 0.05 * (1 - reader.skill)) return [];
		const from = random() < 0.1 + 0.9 * reader.skill ? accepts : targets.map((target) => target.id);
		const target = from[Math.floor(random() * from.length)];
		return target === undefined ? [] : [{ item: id, target }];
	});
	return { pairs };
}
