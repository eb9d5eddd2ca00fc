import type { AnswerFile } from '$lib/lessons/answer-file';
import type { AttemptView } from '$lib/server/attempt-view';

const words = {
	title: (lesson: string) => `My answers: ${lesson}`,
	intro: 'Give the file that ends in .json to your teacher, who can take it in. This page is for reading.',
	introAlone: 'This page is for reading. You took the lesson on your own: nobody needs it from you.',
	none: 'no answer'
};

/** The answers of a file as a page without script, for people. */
export function readableAnswers(
	view: Pick<AttemptView, 'assignment' | 'lesson' | 'steps'>,
	file: AnswerFile
): string {
	const questions = view.steps.flatMap((step) => (step.kind === 'question' ? [step.question] : []));
	const title = escape(words.title(view.lesson.title));
	const items = questions.map((question) => {
		const entry = file.entries.find(({ questionId }) => questionId === question.id);
		return `<li><p><b>${escape(question.prompt)}</b></p><p>${escape(sayAnswer(entry?.value, question))}</p></li>`;
	});
	return [
		`<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${title}</title>`,
		`<h1>${title}</h1><p>${escape(view.assignment.isSelfStudy ? words.introAlone : words.intro)}</p><ol>${items.join('')}</ol></html>`
	].join('\n');
}

/** Whatever the kind: the words in an answer, with ids told by the texts that stand beside them in the question. */
function sayAnswer(value: unknown, question: unknown): string {
	const texts = textsById(question);
	const said = leaves(value).map((leaf) => texts.get(leaf) ?? leaf);
	return said.length === 0 ? words.none : said.join('; ');
}

function leaves(value: unknown): string[] {
	if (typeof value === 'string') return value === '' ? [] : [value];
	if (Array.isArray(value)) return value.flatMap(leaves);
	if (typeof value !== 'object' || value === null) return [];
	// A mark's own words say where it stands.
	if ('quote' in value) return leaves([value.quote, 'technique' in value ? value.technique : '']);
	return Object.entries(value).flatMap(([key, inner]) =>
		inner === true ? [key] : [...keyOf(key, inner), ...leaves(inner)]
	);
}

/** Pairs are kept as an object from id to id. */
function keyOf(key: string, inner: unknown): string[] {
	return typeof inner === 'string' && /[-\d]/.test(key) ? [key] : [];
}

function textsById(part: unknown, found = new Map<string, string>()): Map<string, string> {
	if (typeof part !== 'object' || part === null) return found;
	const text = ['text', 'label', 'title', 'says', 'name'].map(
		(name) => (part as Record<string, unknown>)[name]
	);
	const first = text.find((one) => typeof one === 'string');
	if ('id' in part && typeof part.id === 'string' && typeof first === 'string') found.set(part.id, first);
	Object.values(part).forEach((inner) => textsById(inner, found));
	return found;
}

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
