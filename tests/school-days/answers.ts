/** Any answer to any question. */
import type { Answer, Question } from '../../src/lib/questions/models';
import { markWords, mergeMarks, readText } from '../../src/lib/text/marks';
import type { Passage } from '../../src/lib/text/passage';
import type { Random } from './random';

export function anyAnswer(question: Question, passage: Passage | undefined, random: Random): Answer {
	switch (question.kind) {
		case 'choice':
			return anyChoice(question, random);
		case 'highlight':
			return anyMarks(question, passage?.text ?? '', random);
		case 'match':
			return {
				pairs: question.items.map(({ id }) => ({ item: id, target: random.pick(question.targets).id }))
			};
		case 'order':
			return { order: question.items.map(({ id }) => id) };
		case 'verdict':
			return { verdict: question.right[0] ?? null, cards: [] };
		case 'short':
			return { text: random.pick(['the council', 'nobody', 'Ada Pole', '']) };
		case 'rewrite':
			return { text: random.pick(['Mill Street has a new bus lane.', 'A lane was painted.', '']) };
	}
}

function anyChoice({ options, several }: Extract<Question, { kind: 'choice' }>, random: Random): Answer {
	const ids = options.map(({ id }) => id);
	if (random.chance(0.1)) return { chosen: [] };
	return { chosen: several ? random.some(ids) : [random.pick(ids)] };
}

/** Up to three stretches of words, or that there is nothing to mark. */
function anyMarks(
	{ naming }: Extract<Question, { kind: 'highlight' }>,
	text: string,
	random: Random
): Answer {
	const read = readText(text);
	const marks = Array.from({ length: random.below(4) }).flatMap(() => {
		const from = random.below(read.words.length);
		const to = Math.min(read.words.length, from + 1 + random.below(4));
		return markWords(read, { from, to }, random.chance(0.5) ? random.find(naming?.all ?? []) : undefined);
	});
	const merged = mergeMarks(read, marks);
	return { marks: merged, nothing: merged.length === 0 && random.chance(0.7) };
}
