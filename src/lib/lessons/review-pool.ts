/** What “Review today” draws from: one lesson made of questions of the others, of which an attempt takes a few. */
import { shuffled } from '../measure/seeded';
import { FAIR } from '../questions/choice/model';
import type { Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { passageOf, questionsOf, type Lesson } from './lesson';
import { distinct, techniquesAsked } from './sights';

/** The id of the pool among the lessons. It is in no list of them, and has no place in the course. */
export const REVIEW_ID = 'review-today';

export function isReview({ id }: Pick<Lesson, 'id'>): boolean {
	return id === REVIEW_ID;
}

/** The number of a lesson in the course; `null` for one that is not in it: a teacher's own, or the pool. */
export function placeInCourse({ number }: Pick<Lesson, 'number'>): number | null {
	return number ?? null;
}

/** A question of the pool: its step, and what there is to see, or to be taken for it, in its passage. */
export interface ReviewItem {
	readonly stepId: string;
	readonly passageId: string;
	readonly isFair: boolean;
	/** Of the review bank: no lesson needs it new. */
	readonly isReserved: boolean;
	/** Of a slanted passage: those it has and the question asks about. Of a fair one: those it looks like. */
	readonly techniques: readonly string[];
}

interface Chosen {
	readonly stepId: string;
	readonly question: Question;
	readonly passage: Passage;
}

/**
 * The pool of a course: the review bank, and every question of a lesson that asks whether one passage is slanted, and
 * by what. A step that a content note goes before gives way to its lighter one, since a review has no note. Nothing of
 * the checks is in it. undefined where there is no such question.
 */
export function reviewPool(lessons: readonly Lesson[], bank: readonly Lesson[] = []): Lesson | undefined {
	const inChecks = new Set(lessons.filter(({ check }) => check).flatMap(({ passages }) => idsOf(passages)));
	const chosen = [...bank, ...lessons]
		.filter(({ check }) => check === undefined)
		.flatMap((lesson) => chooseFrom(lesson))
		.filter(({ passage }) => !inChecks.has(passage.id));
	if (chosen.length === 0) return undefined;
	const passages = new Map(chosen.map(({ passage }) => [passage.id, passage]));
	return {
		...frame,
		techniques: distinct(chosen.flatMap(({ question }) => question.techniques)).filter(
			(technique) => technique !== FAIR
		),
		// An attempt keeps the order of its lesson: techniques and fair passages come mixed.
		steps: shuffled(chosen, REVIEW_ID).map(({ stepId: id, question }) => ({
			step: { id, kind: 'question', question }
		})),
		passages: [...passages.values()]
	};
}

/** The questions of the pool as a review is planned from them. */
export function reviewItems(pool: Lesson): ReviewItem[] {
	return pool.steps.flatMap(({ step }) => {
		if (step.kind !== 'question') return [];
		const passage = passageOf(pool, step.question);
		if (!passage) return [];
		const isFair = passage.keys.length === 0;
		const techniques = isFair ? passage.looksLike : techniquesAsked(step.question, passage);
		const isReserved = passage.use === 'review';
		return [{ stepId: step.id, passageId: passage.id, isFair, isReserved, techniques }];
	});
}

function chooseFrom(lesson: Lesson): Chosen[] {
	return questionsOf(lesson, { lighter: true }).flatMap((question) => {
		const passage = passageOf(lesson, question);
		return passage && judgesPassage(question)
			? [{ stepId: `${lesson.id}-${question.id}`, question, passage }]
			: [];
	});
}

/** Whether the answer says if the passage was taken for slanted or fair. */
function judgesPassage(question: Question): boolean {
	if (question.kind === 'highlight') return question.sourcing === undefined;
	return question.kind === 'choice' && question.options.some(({ right, technique }) => right && technique);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
	return things.map(({ id }) => id);
}

const frame: Omit<Lesson, 'techniques' | 'steps' | 'passages'> = {
	id: REVIEW_ID,
	title: 'Review today',
	canDo: 'Meet the techniques that are due again, on passages that are new to you.',
	minutes: 5,
	glossary: [],
	// A lesson has notes; no teacher has a page of this one.
	teacherNotes: {
		aim: 'What was learned comes back when it is about to be forgotten, on other passages.',
		minutes: 5,
		goesWrong: ['A fair passage that looks like a technique is accused of it.'],
		discuss: ['Students review on their own.'],
		sensitive: ['Steps with a content note are left out for their lighter ones.'],
		statement: 'Every passage is one of a lesson’s, or was written for reviews alone.'
	}
};
