/** How a question is written in the editor: what every kind offers for it. */
import type { Passage } from '../text/passage';

/** Something wrong with a question that no schema tells. `field`: the path of what it is about, as in `options.1.text`. */
export interface QuestionFinding {
	readonly severity: 'error' | 'warning';
	readonly field: string;
	readonly message: string;
}

/** What the editor needs of a kind. */
export interface KindDraft<Content> {
	/** A new question with nothing in it yet, and as many empty rows as most need. */
	blank(id: string, passage: string | undefined): Content;
	/** What keeps it from being asked, beside what is empty. Only called for what its schema passed. */
	findings(content: Content, passage: Passage | undefined): QuestionFinding[];
}

/** What every kind begins with. */
export function blankQuestion(id: string, passage: string | undefined) {
	return { id, prompt: '', techniques: [], ...(passage !== undefined && { passage }) };
}

/** A new id among those there are: `a`, `b`, … as the options of the course have them, then `a2`. */
export function freeId(taken: readonly { readonly id: string }[]): string {
	const used = new Set(taken.map(({ id }) => id));
	for (let round = 1; ; round += 1) {
		for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
			const id = round === 1 ? letter : `${letter}${round}`;
			if (!used.has(id)) return id;
		}
	}
}

/** Texts that stand twice in a list, where students could not tell them apart. */
export function findDoubles(list: readonly { readonly text: string }[], field: string): QuestionFinding[] {
	return list.flatMap(({ text }, index) =>
		list.slice(0, index).some((other) => other.text.trim() === text.trim())
			? [{ severity: 'error', field: `${field}.${index}.text`, message: 'This text stands here twice.' }]
			: []
	);
}
