/** What keeps a draft from being published, and what its author should look at, each with its place. */
import type { z } from 'zod';
import { findingsOf } from '../questions/drafts';
import { models, type Question } from '../questions/models';
import { guardHighlights } from '../measure/highlight-guards';
import { scoredKey } from '../questions/highlight/score';
import { passageSchema, type Passage } from '../text/passage';
import { wordsIn, wordsOf } from '../text/words';
import { toLesson, type Draft } from './draft';
import { allSteps } from './draft-steps';
import { findingWords as words } from './draft-words';
import { lessonSchema, type Lesson, type PlainStep } from './lesson';

/** Where a finding leads. `field`: a path in the step, passage or lesson, as in `options.1.text`. */
export type DraftPlace =
	| { readonly on: 'lesson'; readonly field: string }
	| { readonly on: 'step'; readonly step: string; readonly field: string }
	| { readonly on: 'passage'; readonly passage: string; readonly field: string };

export interface DraftFinding {
	/** An error keeps the lesson from being published. */
	readonly severity: 'error' | 'warning';
	readonly place: DraftPlace;
	/** A sentence. */
	readonly message: string;
}

/** Everything that is to be said of a draft: on the lesson first, then step by step, then its passages. */
export function checkDraft(draft: Draft): DraftFinding[] {
	const lesson = toLesson(draft);
	const passages = new Map(lesson.passages.map((passage) => [passage.id, passage]));
	return [
		...checkFrame(lesson),
		...allSteps(lesson).flatMap((step) => checkStep(step, passages)),
		...lesson.passages.flatMap(checkPassage)
	];
}

/** Whether a draft may be published as it is. */
export function isPublishable(findings: readonly DraftFinding[]): boolean {
	return findings.every(({ severity }) => severity !== 'error');
}

function checkFrame(lesson: Lesson): DraftFinding[] {
	const frame = lessonSchema.omit({ steps: true, passages: true, techniques: true });
	const { steps, passages: _, techniques, ...rest } = lesson;
	const at = (field: string): DraftPlace => ({ on: 'lesson', field });
	const found = schemaFindings(frame, rest, at);
	if (steps.length === 0) found.push(error(at('steps'), words.noStep));
	else if (techniques.length === 0) found.push(error(at('steps'), words.noTechnique));
	return found;
}

function checkStep(step: PlainStep, passages: ReadonlyMap<string, Passage>): DraftFinding[] {
	const at = (field: string): DraftPlace => ({ on: 'step', step: step.id, field });
	switch (step.kind) {
		case 'reading':
			return [
				...(step.title.trim() === '' ? [error(at('title'), words.empty)] : []),
				...(step.body.trim() === '' ? [error(at('body'), words.empty)] : [])
			];
		case 'worked-example':
			return [
				...(step.title.trim() === '' ? [error(at('title'), words.empty)] : []),
				...(step.body.trim() === '' ? [error(at('body'), words.empty)] : []),
				...(passages.has(step.passage) ? [] : [error(at('passage'), words.noPassage)])
			];
		case 'question':
			return checkQuestion(step.question, passages, at);
	}
}

function checkQuestion(
	question: Question,
	passages: ReadonlyMap<string, Passage>,
	at: (field: string) => DraftPlace
): DraftFinding[] {
	const found = schemaFindings(models[question.kind].content, question, at);
	const passage = question.passage === undefined ? undefined : passages.get(question.passage);
	if (question.passage !== undefined && !passage) found.push(error(at('passage'), words.noPassage));
	if (found.length > 0) return dedupe(found);
	return findingsOf(question, passage).map(({ severity, field, message }) => ({
		severity,
		place: at(field),
		message
	}));
}

function checkPassage(passage: Passage): DraftFinding[] {
	const at = (field: string): DraftPlace => ({ on: 'passage', passage: passage.id, field });
	const found = schemaFindings(passageSchema, passage, at);
	if (found.length > 0) return found;
	const inText = wordsOf(passage.text);
	return guardHighlights(
		inText.length,
		passage.keys.map((key) => scoredKey(inText, key)),
		passage.contested.flatMap(({ span }) => wordsIn(inText, span) ?? [])
	).map((guard) => ({
		severity: guard.guard === 'many-keys' ? 'warning' : 'error',
		place: at('key' in guard ? `keys.${guard.key}` : 'keys'),
		message: words.guard(guard)
	}));
}

/** What a schema has to say, in words a teacher reads, each place once. */
function schemaFindings(
	schema: z.ZodType,
	value: unknown,
	at: (field: string) => DraftPlace
): DraftFinding[] {
	const result = schema.safeParse(value);
	if (result.success) return [];
	return dedupe(result.error.issues.map((issue) => error(at(issue.path.join('.')), words.issue(issue))));
}

function dedupe(found: readonly DraftFinding[]): DraftFinding[] {
	const byField = new Map(found.toReversed().map((finding) => [finding.place.field, finding]));
	return [...byField.values()].reverse();
}

const error = (place: DraftPlace, message: string): DraftFinding => ({ severity: 'error', place, message });
