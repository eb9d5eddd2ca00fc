import type { ShortAnswer, ShortContent } from '../questions/short/model';
import type { Random, Reader } from './simulated-student';

/** What somebody who was made up writes: an accepted answer, a known wrong one, or one for the teacher. */
export function writeWords(reader: Reader, { accepted, wrong }: ShortContent, random: Random): ShortAnswer {
	const isRight = random() < 0.15 + 0.8 * reader.skill;
	const list = isRight ? accepted : random() < 0.75 ? wrong : [];
	const chosen = list[Math.floor(random() * list.length)];
	return { text: chosen?.text ?? 'I am not sure' };
}
