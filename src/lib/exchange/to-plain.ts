import { passageOf, type PlainStep } from '../lessons/lesson';
import { questionSchema } from '../questions/models';
import type { Passage } from '../text/passage';
import { holdText } from './held-text';
import { trimEnds } from './moodle-text';
import { toPlain } from './plain-kinds';
import { quoteAll } from './plain-highlight';
import { textsOf, type PlainLesson, type PlainQuestion } from './plain-question';
import { paragraphs, passageText, withReferences } from './plain-text-parts';
import { keptOr, type Fate, type ReportItem } from './report';
import { sayLighter, sayStep, shorten } from './say-item';
import { standsOnWithheld, type SharedLesson } from './shared-lesson';
import { words } from './words';

/** What a format cannot hold of a question, in sentences. */
export type Losses = (question: PlainQuestion) => readonly string[];

/**
 * A lesson for systems that know no passages, keys or lighter versions, and what becomes of each step. What the
 * format loses on top of that, `losses` says.
 */
export function toPlainLesson(
	shared: SharedLesson,
	losses: Losses
): { plain: PlainLesson; report: ReportItem[] } {
	const { lesson } = shared;
	const steps = lesson.steps.map((entry, index) => ({
		entry,
		index,
		made: makeStep(shared, entry.step, index)
	}));
	return {
		plain: {
			title: lesson.title,
			questions: steps.flatMap(({ made }) => ('question' in made ? [made.question] : []))
		},
		report: steps.flatMap(({ entry, index, made }) => {
			const how = entry.draw ? [words.moodle.noDraw] : [];
			const item = { what: sayStep(index, entry.step), fate: fateOf(made, how, losses) };
			if (!entry.lighter) return [item];
			const why = words.moodle.noLighter;
			return [item, { what: sayLighter(index, entry.lighter), fate: { is: 'skipped', why } }];
		})
	};
}

type Made = { readonly question: PlainQuestion; readonly how: readonly string[] } | { readonly why: string };

function fateOf(made: Made, how: readonly string[], losses: Losses): Fate {
	if ('why' in made) return { is: 'skipped', why: made.why };
	const isHeld = textsOf(made.question).every((text) => holdText(text) === text);
	return keptOr([...made.how, ...how, ...losses(made.question), ...(isHeld ? [] : [words.moodle.written])]);
}

function makeStep(shared: SharedLesson, step: PlainStep, index: number): Made {
	if (standsOnWithheld(shared, step)) return { why: words.notForMoodle };
	const passage = step.kind === 'reading' ? undefined : passageOf(shared.lesson, about(step));
	if (step.kind === 'question') return makeQuestion(step, passage, index);
	return step.kind === 'reading' ? makeReading(step) : makeExample(step, passage);
}

function about(step: Exclude<PlainStep, { kind: 'reading' }>): { passage?: string | undefined } {
	return step.kind === 'question' ? step.question : step;
}

function makeQuestion(
	{ question }: PlainStep & { kind: 'question' },
	passage: Passage | undefined,
	index: number
): Made {
	if (!questionSchema.safeParse(question).success) return { why: words.moodle.unfinished };
	const conversion = toPlain(question, passage);
	if ('why' in conversion) return conversion;
	const { hints = [], techniques, asksConfidence, prompt } = question;
	return {
		question: {
			name: `${String(index + 1).padStart(2, '0')} ${shorten(prompt)}`,
			...{ hints, tags: techniques },
			...conversion.plain
		},
		how: [...conversion.how, ...(asksConfidence ? [words.moodle.noConfidence] : [])]
	};
}

function makeReading({ title, body, references }: PlainStep & { kind: 'reading' }): Made {
	return {
		question: {
			...{ name: title, text: withReferences(trimEnds(body), references), general: '', hints: [], tags: [] },
			body: { kind: 'reading', format: 'markdown' }
		},
		how: references.length > 0 ? [words.moodle.references] : []
	};
}

function makeExample(step: PlainStep & { kind: 'worked-example' }, passage: Passage | undefined): Made {
	const keys = passage?.keys.map((key) => words.itemNote(quoteAll(passage.text, key.core), key.reason)) ?? [];
	return {
		question: {
			name: step.title,
			text: paragraphs(passage && passageText(passage), trimEnds(step.body), keys.join('\n')),
			...{ general: '', hints: [], tags: [] },
			body: { kind: 'reading', format: 'markdown' }
		},
		how: [words.moodle.exampleAsText]
	};
}
