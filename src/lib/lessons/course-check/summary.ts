import type { LessonEntry, Material } from '../course';
import type { Balance } from '../balance';
import { agreementOf, type LessonAgreement } from './agreement';
import { highlightPassages } from './balance';
import { isSamePart, type Part } from '../course-parts';
import { readingWords } from './lessons';
import { balanceOfBank } from './review-bank';
import { isFair, questionsAmong, versionsOf } from './rule';

/** A lesson, or the whole course, in figures. */
export interface Figures {
	/** Questions of both versions, by kind; a kind that is not there is missing. */
	readonly kinds: Readonly<Record<string, number>>;
	/** How many of them stand in lighter steps. */
	readonly lighter: number;
	readonly passages: number;
	readonly fairPassages: number;
	readonly highlightPassages: number;
	/** Highlight passages without a key. */
	readonly nothingToMark: number;
	/** Words of reading, without lighter steps. */
	readonly readingWords: number;
}

export interface LessonSummary extends Figures {
	readonly id: string;
	readonly number: number;
	/** undefined where the lesson does not resolve. */
	readonly balance: Balance | undefined;
	/** undefined without second keys. */
	readonly agreement: LessonAgreement | undefined;
}

/** A part of the course in figures: its lessons, and their sums. */
export interface PartSummary {
	readonly part: Part;
	readonly lessons: readonly LessonSummary[];
	readonly totals: Figures;
	/** Of the review bank, whose sheets are no lessons of their own; undefined for the other parts. */
	readonly balance: Balance | undefined;
}

/** The course first, then its packs, then the bank; those that are there. */
export type Summary = readonly PartSummary[];

/** The figures of every lesson, and the sums of each part. */
export function summarize(material: Material): Summary {
	const { lessons, packs } = material;
	const parts: Part[] = [
		{ kind: 'course' },
		...packs.map(({ id }): Part => ({ kind: 'pack', id })),
		{ kind: 'bank' }
	];
	return parts.flatMap((part) => {
		const own = lessons.filter((lesson) => isSamePart(lesson.part, part));
		if (own.length === 0) return [];
		const balance = part.kind === 'bank' ? balanceOfBank(material) : undefined;
		return [{ part, lessons: own.map(summarizeLesson), totals: totalsOf(own), balance }];
	});
}

function totalsOf(lessons: readonly LessonEntry[]): Figures {
	const each = lessons.map(summarizeLesson);
	const sum = (of: (figures: Figures) => number) => each.reduce((total, figures) => total + of(figures), 0);
	return {
		kinds: countKinds(lessons.flatMap((lesson) => questionsAmong(lesson.steps))),
		lighter: sum(({ lighter }) => lighter),
		passages: sum(({ passages }) => passages),
		fairPassages: sum(({ fairPassages }) => fairPassages),
		highlightPassages: sum((figures) => figures.highlightPassages),
		nothingToMark: sum(({ nothingToMark }) => nothingToMark),
		readingWords: sum((figures) => figures.readingWords)
	};
}

function summarizeLesson(lesson: LessonEntry): LessonSummary {
	const questions = questionsAmong(lesson.steps);
	const plain = versionsOf(lesson)[0]?.steps ?? [];
	const marked = highlightPassages(lesson);
	return {
		id: lesson.written.id,
		number: lesson.written.number,
		balance: lesson.balance(),
		agreement: agreementOf(lesson),
		kinds: countKinds(questions),
		lighter: questions.length - questionsAmong(plain).length,
		passages: lesson.passages.length,
		fairPassages: lesson.passages.filter(isFair).length,
		highlightPassages: marked.length,
		nothingToMark: marked.filter(isFair).length,
		readingWords: readingWords(plain)
	};
}

function countKinds(questions: readonly { readonly kind: string }[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { kind } of questions) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}
