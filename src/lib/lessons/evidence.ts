/** What one attempt says about a student's eyes: its judgments of passages, and its answers technique by technique. */
import { bind, type Answer, type Question } from '../questions/models';
import { FAIR } from '../questions/choice/model';
import type { Passage } from '../text/passage';
import { passageOf, questionsOf, type Lesson, type Version } from './lesson';
import {
	distinct,
	techniquesAsked,
	judgePassage as judgeAnew,
	type Judged,
	type JudgePassage,
	type Sight
} from './sights';

/** The first try of a question, as it was handed in. */
export interface Given {
	readonly answer: Answer;
	/** 0..1; undefined while a person has to grade it. */
	readonly score: number | undefined;
	/** Stated probability of being right, in percent. */
	readonly confidence: number | null;
	/** How many were opened. */
	readonly hints: number;
	readonly answeredAt: Date;
}

/** How often something was there to be seen or accused, and was. */
export interface Seen {
	readonly slanted: number;
	readonly caught: number;
	readonly fair: number;
	readonly accused: number;
}

/** One technique in one answer. */
export interface TechniqueEvidence extends Seen {
	readonly technique: string;
	/** Whether the question measures it, by an answer that a machine grades in full. */
	readonly isMeasured: boolean;
}

export interface QuestionEvidence {
	readonly question: Question;
	readonly given: Given;
	/** 0..1: what picking blindly earns. */
	readonly guess: number;
	/** undefined where the answer says nothing about discernment, or the passage was judged before. */
	readonly judgment: (Judged['judgment'] & { readonly passageId: string }) | undefined;
	readonly techniques: readonly TechniqueEvidence[];
}

/** What was done before, elsewhere, and is no first answer or first judgment any more. */
export interface Earlier {
	readonly questionIds: ReadonlySet<string>;
	readonly passageIds: ReadonlySet<string>;
}

/**
 * The evidence in one student's first tries at one version of a lesson, in its order; `given` by question id. For many
 * students at once `judgePassage` may remember what it judged.
 */
export function evidenceOf(
	lesson: Lesson,
	version: Version,
	given: ReadonlyMap<string, Given>,
	{ questionIds, passageIds }: Earlier,
	judgePassage: JudgePassage = judgeAnew
): QuestionEvidence[] {
	const judged = new Set(passageIds);
	return questionsOf(lesson, version).flatMap((question) => {
		const own = given.get(question.id);
		if (!own || questionIds.has(question.id)) return [];
		const passage = passageOf(lesson, question);
		const first =
			passage && !judged.has(passage.id) ? judgePassage(question, passage, own.answer) : undefined;
		if (first && passage) judged.add(passage.id);
		const { guess, measured } = measuresOf(lesson, question);
		return [
			{
				...{ question, given: own, guess },
				judgment: first && passage && { ...first.judgment, passageId: passage.id },
				techniques: byTechnique(measured, first?.sights ?? [])
			}
		];
	});
}

/** What a question measures, whoever answers it. */
interface Measures {
	readonly guess: number;
	readonly measured: readonly string[];
}

/** Looked up once for all who took the lesson, which does not change. */
const measures = new WeakMap<Lesson, Map<Question, Measures>>();

function measuresOf(lesson: Lesson, question: Question): Measures {
	const known = measures.get(lesson) ?? new Map<Question, Measures>();
	measures.set(lesson, known);
	const own = known.get(question) ?? measure(question, passageOf(lesson, question));
	known.set(question, own);
	return own;
}

function measure(question: Question, passage: Passage | undefined): Measures {
	const { guess, scale } = bind(question, passage);
	return { guess, measured: scale === undefined ? [] : techniquesMeasured(question, passage) };
}

/**
 * The techniques that the score of a question tells about: those it names that the passage has, or looks like it has;
 * all it names where it has no passage, or the passage has none of them.
 */
function techniquesMeasured(question: Question, passage: Passage | undefined): string[] {
	const named = distinct(question.techniques).filter((technique) => technique !== FAIR);
	if (!passage) return named;
	const there = new Set([...techniquesAsked(question, passage), ...passage.looksLike]);
	const both = named.filter((technique) => there.has(technique));
	return both.length > 0 ? both : named;
}

function byTechnique(measured: readonly string[], sights: readonly Sight[]): TechniqueEvidence[] {
	return distinct([...measured, ...sights.map(({ technique }) => technique)]).map((technique) => ({
		...{ technique, isMeasured: measured.includes(technique) },
		...countSeen(sights.filter((sight) => sight.technique === technique))
	}));
}

function countSeen(sights: readonly Sight[]): Seen {
	const seen = { slanted: 0, caught: 0, fair: 0, accused: 0 };
	for (const { isSignal, isFlagged } of sights) {
		seen[isSignal ? 'slanted' : 'fair']++;
		if (isFlagged) seen[isSignal ? 'caught' : 'accused']++;
	}
	return seen;
}
