import type { Key, Passage } from '../../text/passage';

/** The keys of a passage that a question asks about: those with one of its techniques. */
export function askedKeys(
	{ techniques }: { readonly techniques: readonly string[] },
	passage: Pick<Passage, 'keys'>
): Key[] {
	return passage.keys.filter((key) => key.techniques.some((technique) => techniques.includes(technique)));
}
