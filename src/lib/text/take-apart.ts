import { markWords, mergeMarks, type Mark, type ReadText } from './marks';
import { wordsIn, type WordRange } from './words';

/**
 * Gives each word one name at most: what is named anew takes its words from other names, in the form in which marks
 * are stored. `before`: the marks as they were.
 */
export function takeApart(passage: ReadText, marks: readonly Mark[], before: readonly Mark[]): Mark[] {
	const isOld = (mark: Mark) => before.some((other) => isSame(mark, other));
	const taken: { readonly name: string; readonly range: WordRange }[] = [];
	const kept = [...marks]
		.sort((a, b) => Number(isOld(a)) - Number(isOld(b)))
		.flatMap((mark) => {
			const range = wordsIn(passage.words, mark);
			const name = mark.technique;
			if (!range || name === undefined) return [mark];
			const others = taken.filter((other) => other.name !== name).map((other) => other.range);
			taken.push({ name, range });
			return others.reduce(cutAll, [range]).flatMap((rest) => markWords(passage, rest, name));
		});
	return mergeMarks(passage, kept);
}

function cutAll(ranges: readonly WordRange[], { from, to }: WordRange): WordRange[] {
	return ranges
		.flatMap((range) => [
			{ from: range.from, to: Math.min(range.to, from) },
			{ from: Math.max(range.from, to), to: range.to }
		])
		.filter((range) => range.to > range.from);
}

function isSame(a: Mark, b: Mark): boolean {
	return a.start === b.start && a.end === b.end && a.technique === b.technique;
}
