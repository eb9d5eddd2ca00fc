/** Which steps an attempt consists of, where a lesson draws some of its questions at random. */
import { shuffled } from '../measure/seeded';
import type { Lesson } from './lesson';

/**
 * Draws from each group of a lesson as many entries as it says, those first whose steps this student has not seen.
 * The same seed draws the same; what is drawn keeps the author's order.
 * @returns the ids of all steps of the lesson that stay, drawn or not; undefined where nothing is drawn
 */
export function drawSteps(lesson: Lesson, seed: string, seen: ReadonlySet<string>): string[] | undefined {
	const groups = new Map(
		lesson.steps.flatMap(({ draw }) => (draw ? [[draw.group, draw.take] as const] : []))
	);
	if (groups.size === 0) return undefined;
	const taken = new Set(
		[...groups].flatMap(([group, take]) => {
			const members = lesson.steps.filter(({ draw }) => draw?.group === group);
			const order = shuffled(members, `${seed}/${group}`);
			const isSeen = ({ step }: Lesson['steps'][number]) => seen.has(step.id);
			return [...order.filter((each) => !isSeen(each)), ...order.filter(isSeen)].slice(0, take);
		})
	);
	return lesson.steps.filter((entry) => !entry.draw || taken.has(entry)).map(({ step }) => step.id);
}
