/** What somebody answers who has the key, who marks nothing, or who marks everything. */
import { askedKeys } from '../../src/lib/questions/highlight/asked-keys';
import type { Answer, Question } from '../../src/lib/questions/models';
import type { Role } from '../../src/lib/questions/sourcing/form';
import { markWords, mergeMarks, readText, type Mark } from '../../src/lib/text/marks';
import type { Passage } from '../../src/lib/text/passage';
import { wordsIn, type Span } from '../../src/lib/text/words';

type Highlight = Extract<Question, { kind: 'highlight' }>;

/** What earns full marks wherever a machine grades, and the model answer where a person does. */
export function byKey(question: Question, passage: Passage | undefined): Answer {
	switch (question.kind) {
		case 'choice':
			return { chosen: question.options.filter(({ right }) => right).map(({ id }) => id) };
		case 'highlight':
			return question.sourcing
				? bySource(question.sourcing, given(passage))
				: byMarks(question, given(passage));
		case 'match':
			return { pairs: question.items.map(({ id, accepts }) => ({ item: id, target: accepts[0] ?? '' })) };
		case 'order':
			return { order: question.items.map(({ id }) => id) };
		case 'verdict': {
			const cards = question.cards.filter(({ decides }) => decides).map(({ id }) => id);
			return { verdict: question.right[0] ?? null, cards: question.asksCards ? cards : [] };
		}
		case 'short':
			return { text: question.accepted[0]?.text ?? '' };
		case 'rewrite':
			return { text: question.model };
	}
}

/** Every word of the passage is marked. */
export function everything(question: Highlight, passage: Passage): Answer {
	const text = readText(passage.text);
	const technique = question.naming?.offer[0];
	return { marks: markWords(text, { from: 0, to: text.words.length }, technique), nothing: false };
}

/** The reader says that there is nothing to mark. */
export const NOTHING: Answer = { marks: [], nothing: true };

/** The least that a question takes: nothing to mark, no source given, and no answer to what has no “nothing”. */
export function emptiest(question: Question): Answer | undefined {
	if (question.kind !== 'highlight') return undefined;
	return question.sourcing ? { marks: [], nothing: false, noSource: true } : NOTHING;
}

/** Who accuses every passage: all of its words, and the first technique that is offered. */
export function accusing(question: Question, passage: Passage | undefined): Answer | undefined {
	switch (question.kind) {
		case 'highlight':
			return question.sourcing ? allAsClaim(given(passage)) : everything(question, given(passage));
		case 'choice': {
			const [first] = question.options.filter(({ technique }) => technique !== 'fair-statement');
			return { chosen: question.several ? question.options.map(({ id }) => id) : [first?.id ?? ''] };
		}
		default:
			return undefined;
	}
}

function allAsClaim({ text }: Passage): Answer {
	const read = readText(text);
	const marks = markWords(read, { from: 0, to: read.words.length });
	return { marks: marks.map((mark) => ({ ...mark, role: 'claim' })), nothing: false, noSource: true };
}

function byMarks(question: Highlight, passage: Passage): Answer {
	const marks = askedKeys(question, passage).flatMap(({ core, techniques }) => {
		const name = question.naming && techniques.find((each) => question.naming?.all.includes(each));
		return core.flatMap((span) => marksOn(passage, span, name));
	});
	const merged: Mark[] = mergeMarks(readText(passage.text), marks);
	return { marks: merged, nothing: merged.length === 0 };
}

function bySource({ claim, source }: NonNullable<Highlight['sourcing']>, passage: Passage): Answer {
	const marked = (role: Role, spans: readonly Span[]) =>
		spans.flatMap((span) => marksOn(passage, span).map((mark) => ({ ...mark, role })));
	const sourced = 'none' in source ? [] : marked('source', source.core);
	return { marks: [...marked('claim', claim.core), ...sourced], nothing: false, noSource: 'none' in source };
}

function marksOn(passage: Passage, span: Span, technique?: string): Mark[] {
	const text = readText(passage.text);
	const range = wordsIn(text.words, span);
	return range ? markWords(text, range, technique) : [];
}

function given(passage: Passage | undefined): Passage {
	if (!passage) throw new Error('The question is about a passage.');
	return passage;
}
