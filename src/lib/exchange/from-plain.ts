import { blankDraft, type Draft } from '../lessons/draft';
import type { PlainStep } from '../lessons/lesson';
import { DRAFT_LIMITS } from '../lessons/loosen';
import { MOST_HINTS } from '../questions/kind';
import { MOST_ITEMS, MOST_TARGETS } from '../questions/match/model';
import type { Question } from '../questions/models';
import { MOST_UNITS } from '../questions/short/score';
import { textsOf, type PlainBody, type PlainOption, type PlainQuestion } from './plain-question';
import { paragraphs } from './plain-text-parts';
import type { ReadLesson } from './read-question';
import { keptOr, type ReportItem } from './report';
import { sayStep, shorten } from './say-item';
import { words } from './words';

export interface Asked {
	/** What the lesson is called where the file does not say. */
	readonly title: string;
	/** The techniques there are: tags of these names are what a question measures. */
	readonly techniques: ReadonlySet<string>;
}

/** A draft of the questions of a file, and what became of each. It has no passages: those formats know none. */
export function toDraft(read: ReadLesson, asked: Asked): { draft: Draft; report: ReportItem[] } {
	const steps: PlainStep[] = [];
	const report = read.questions.map(({ line, name, made }): ReportItem => {
		const step = 'why' in made ? made : toStep(made.question, steps.length + 1, asked.techniques);
		if ('why' in step) return { what: shorten(name), line, fate: { is: 'skipped', why: step.why } };
		const before = 'why' in made ? [] : made.how;
		steps.push(step.step);
		return { what: sayStep(steps.length - 1, step.step), line, fate: keptOr([...before, ...step.how]) };
	});
	const draft = blankDraft('imported', read.title ?? asked.title);
	return { draft: { ...draft, steps: steps.map((step) => ({ step })) }, report };
}

type Made = { readonly step: PlainStep; readonly how: readonly string[] } | { readonly why: string };

function toStep(plain: PlainQuestion, number: number, techniques: ReadonlySet<string>): Made {
	if (textsOf(plain).some((text) => text.length > DRAFT_LIMITS.text)) {
		return { why: words.read.tooLong(DRAFT_LIMITS.text) };
	}
	const id = `q${number}`;
	const lost = plain.tags.every((tag) => techniques.has(tag)) ? [] : [words.read.otherTags];
	if (plain.body.kind === 'reading') return readingOf(plain, plain.body.format, { id, lost });
	const made = toQuestion(plain, plain.body, {
		...{ id, prompt: plain.text, techniques: plain.tags.filter((tag) => techniques.has(tag)) },
		...(plain.hints.length > 0 ? { hints: plain.hints.slice(0, MOST_HINTS) } : {})
	});
	if ('why' in made) return made;
	const how = plain.hints.length > MOST_HINTS ? [words.read.fewerHints(MOST_HINTS)] : [];
	return { step: { id, kind: 'question', question: made.question }, how: [...made.how, ...how, ...lost] };
}

/** A text to be read, with what the file says after it at its end. */
function readingOf(
	{ name, text, general }: PlainQuestion,
	format: 'plain' | 'markdown',
	{ id, lost }: { id: string; lost: readonly string[] }
): Made {
	const whole = paragraphs(text, general);
	const body = format === 'markdown' ? whole : escapeMarkdown(whole);
	const how = general === '' ? lost : [words.read.generalAtEnd, ...lost];
	return { step: { id, kind: 'reading', title: name, body, references: [] }, how };
}

/** What questions of all kinds have. */
type Base = Pick<Question, 'id' | 'prompt' | 'techniques' | 'hints'>;
type MadeQuestion =
	{ readonly question: Question; readonly how: readonly string[] } | { readonly why: string };

function toQuestion(
	{ general }: PlainQuestion,
	body: Exclude<PlainBody, { kind: 'reading' }>,
	base: Base
): MadeQuestion {
	const said = { ...base, ...(general === '' ? {} : { takeaway: general }) };
	switch (body.kind) {
		case 'choice':
			return { question: { ...said, kind: 'choice', ...choiceOf(body) }, how: [] };
		case 'match':
			return toMatch(said, body.pairs);
		case 'short':
			return toShort(base, general, body);
		case 'essay':
			return {
				question: { ...base, ...shortOf([], general, true), modelAnswer: body.graderNotes },
				how: [words.read.essay]
			};
	}
}

function choiceOf({ several, shuffles, options }: PlainBody & { kind: 'choice' }) {
	return {
		several,
		...(shuffles ? {} : { keepsOrder: true }),
		options: options.map(({ text, right, feedback }, index) => ({
			...{ id: `o${index + 1}`, text, right, feedback, references: [] }
		}))
	};
}

function toMatch(said: Base, pairs: readonly { item: string; target: string }[]): MadeQuestion {
	const names = [...new Set(pairs.map(({ target }) => target))];
	const rows = pairs.filter(({ item }) => item !== '');
	if (rows.length < 2) return { why: words.read.tooFewRows };
	if (rows.length > MOST_ITEMS || names.length > MOST_TARGETS)
		return { why: words.read.tooManyRows(MOST_ITEMS) };
	const targets = names.map((text, index) => ({ id: `t${index + 1}`, text }));
	const items = rows.map(({ item, target }, index) => ({
		...{ id: `i${index + 1}`, text: item, accepts: [`t${names.indexOf(target) + 1}`] },
		...{ feedback: '', references: [] }
	}));
	return { question: { ...said, kind: 'match', items, targets }, how: [] };
}

function toShort(
	base: Base,
	reason: string,
	{ caseCounts, answers }: PlainBody & { kind: 'short' }
): MadeQuestion {
	const fitting = answers.filter(({ text }) => text.length <= MOST_UNITS);
	const question = { ...base, ...shortOf(fitting, reason, !caseCounts) };
	return {
		question,
		how: [
			...(fitting.length < answers.length ? [words.read.longAnswers] : []),
			...(question.accepted.length === 0 ? [words.read.noAnswers] : [])
		]
	};
}

function shortOf(answers: readonly PlainOption[], reason: string, ignoreCase: boolean) {
	const accepted = answers.filter(({ right }) => right);
	return {
		kind: 'short' as const,
		...{ ignoreCase, ignorePunctuation: false, ignoreDiacritics: false },
		accepted: accepted.map(({ text, feedback }) => ({ text, ...(feedback === '' ? {} : { feedback }) })),
		wrong: answers.filter(({ right }) => !right).map(({ text, feedback }) => ({ text, feedback })),
		...{ modelAnswer: accepted[0]?.text ?? '', reason, references: [] }
	};
}

/** Plain text for a body that is read as Markdown. */
function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
