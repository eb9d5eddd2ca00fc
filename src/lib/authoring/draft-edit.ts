/** Changes of a lesson that is written. Each gives a new document; what it did not touch stays the same object. */
import type { Draft } from '../lessons/draft';
import { allSteps, passageIdOf } from '../lessons/draft-steps';
import type { PlainStep } from '../lessons/lesson';
import { distinct } from '../lessons/sights';
import { blankOf } from '../questions/drafts';
import type { Kind, Question } from '../questions/models';
import type { Passage } from '../text/passage';

type Entry = Draft['steps'][number];

/** What can be added to a lesson. */
export type StepKind = 'reading' | 'worked-example' | Kind;

/**
 * A step to be written. `id` is new in the lesson, and becomes the question's id, too. A question measures what its
 * passage has, or could be mistaken for.
 */
export function blankStep(kind: StepKind, id: string, about: Passage | undefined): PlainStep {
	const passage = about?.id;
	if (kind === 'reading') return { id, kind, title: '', body: '', references: [] };
	if (kind === 'worked-example') return { id, kind, title: '', body: '', passage: passage ?? '' };
	const techniques = about
		? distinct([...about.keys.flatMap((key) => key.techniques), ...about.looksLike])
		: [];
	return { id, kind: 'question', question: { ...blankOf(kind, id, passage), techniques } };
}

/** Puts a step after another one, or at the end where that is not there. */
export function insertStep(draft: Draft, step: PlainStep, after: string | undefined): Draft {
	const at = draft.steps.findIndex((entry) => entry.step.id === after);
	const place = at < 0 ? draft.steps.length : at + 1;
	return { ...draft, steps: draft.steps.toSpliced(place, 0, { step }) };
}

/** Puts a step where another one stands. */
export function replaceStep(draft: Draft, id: string, step: PlainStep): Draft {
	return withEntries(draft, id, (entry) => ({ ...entry, step }));
}

/** Takes a step out. Its passage stays with the lesson. */
export function removeStep(draft: Draft, id: string): Draft {
	return { ...draft, steps: draft.steps.filter(({ step }) => step.id !== id) };
}

/** Moves a step to a place, counted from 0 among the steps as they stand afterwards. */
export function moveStep(draft: Draft, id: string, to: number): Draft {
	const from = draft.steps.findIndex(({ step }) => step.id === id);
	const entry = draft.steps[from];
	const place = Math.min(Math.max(to, 0), draft.steps.length - 1);
	if (!entry || place === from) return draft;
	return { ...draft, steps: draft.steps.toSpliced(from, 1).toSpliced(place, 0, entry) };
}

/** Puts a copy of a step behind it, under a new id. */
export function copyStep(draft: Draft, id: string, newId: string): Draft {
	const step = draft.steps.find((entry) => entry.step.id === id)?.step;
	if (!step) return draft;
	const copy: PlainStep =
		step.kind === 'question'
			? { ...step, id: newId, question: { ...step.question, id: newId } }
			: { ...step, id: newId };
	return insertStep(draft, copy, id);
}

/** Changes the question of a step. */
export function setQuestion(draft: Draft, id: string, question: Question): Draft {
	return replaceStep(draft, id, { id, kind: 'question', question });
}

/** Puts a step into a group of which each attempt gets `take` at random; undefined takes it out. */
export function setDraw(draft: Draft, id: string, draw: Entry['draw']): Draft {
	const { group, take } = draw ?? {};
	return {
		...draft,
		steps: draft.steps.map((entry) => {
			const isOf = entry.draw?.group === group && take !== undefined;
			if (entry.step.id === id) return withDraw(entry, draw);
			return isOf && group !== undefined ? withDraw(entry, { group, take }) : entry;
		})
	};
}

function withDraw({ draw: _, ...entry }: Entry, draw: Entry['draw']): Entry {
	return draw ? { ...entry, draw } : entry;
}

/** Changes a passage’s key and what is said of it. */
export function setPassage(draft: Draft, passage: Passage): Draft {
	return {
		...draft,
		passages: draft.passages.map((each) => (each.id === passage.id ? passage : each))
	};
}

/** Takes a passage out that no step is about; a passage in use stays. */
export function removePassage(draft: Draft, id: string): Draft {
	if (stepsAbout(draft, id).length > 0) return draft;
	return { ...draft, passages: draft.passages.filter((passage) => passage.id !== id) };
}

/** The steps that are about a passage. */
export function stepsAbout(draft: Draft, passageId: string): PlainStep[] {
	return allSteps(draft).filter((step) => passageIdOf(step) === passageId);
}

function withEntries(draft: Draft, id: string, change: (entry: Entry) => Entry): Draft {
	return { ...draft, steps: draft.steps.map((entry) => (entry.step.id === id ? change(entry) : entry)) };
}
