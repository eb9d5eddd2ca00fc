/** Answers that a second reader gave without the key, compared with it. */
import type { QuestionFile } from '../questions/files';
import { normalize } from '../questions/short/score';

/**
 * Whether an answer is that of the key. undefined where the question has no key that a machine reads, or its key
 * stands in the passage: marking, rewriting, and short answers that are in no list. A text that is no option of the
 * question is an answer of its own, and so not that of the key.
 */
export function answersAlike(question: QuestionFile, answer: readonly string[]): boolean | undefined {
	switch (question.kind) {
		case 'choice': {
			const right = question.options.flatMap((option, index) => (option.right ? [index] : []));
			const chosen = answer.map((each) => find(question.options, each));
			// In a choice of one, each of several right options will do.
			return question.several
				? sameSet(chosen, right)
				: chosen.length === 1 && right.includes(chosen[0] ?? -1);
		}
		case 'match':
			return (
				answer.length === question.items.length &&
				question.items.every(({ to }, index) => {
					const target = question.targets.find(
						({ id, text }) => isSame(answer[index], id) || isSame(answer[index], text)
					);
					return target !== undefined && to.includes(target.id);
				})
			);
		case 'order':
			return (
				answer.length === question.items.length &&
				answer.every((each, index) => isSame(each, question.items[index]?.text))
			);
		case 'verdict':
			return question.right.some((verdict) => isSame(verdict, answer[0]?.replaceAll(' ', '-')));
		case 'short': {
			const given = normalize(answer.join(' '), question);
			const isIn = (list: readonly { readonly text: string }[]) =>
				list.some(({ text }) => normalize(text, question) === given);
			if (isIn(question.accepted)) return true;
			return isIn(question.wrong) ? false : undefined;
		}
		case 'highlight':
		case 'rewrite':
			return undefined;
	}
}

/** The place of an option among the options, by its letter or its text; -1 where it is none. */
function find(options: readonly { readonly text: string }[], answer: string): number {
	const byText = options.findIndex(({ text }) => isSame(text, answer));
	if (byText >= 0 || !/^[a-z]$/i.test(answer)) return byText;
	const index = answer.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
	return index < options.length ? index : -1;
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
	return new Set(a).size === b.length && a.every((each) => b.includes(each));
}

function isSame(a: string | undefined, b: string | undefined): boolean {
	const plain = (text: string | undefined) => text?.trim().replace(/\s+/g, ' ').toLowerCase();
	return a !== undefined && plain(a) === plain(b);
}
