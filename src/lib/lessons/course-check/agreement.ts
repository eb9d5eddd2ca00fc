import type { LessonEntry } from '../course';
import { alphaOf, joinMarkings } from '../two-keys';
import { compareAnswers } from './second-keys';

/** How far a lesson's two keys agree. */
export interface LessonAgreement {
	readonly reader: string;
	/** The days of the readings, first to last. */
	readonly dates: readonly string[];
	/** Passages that were keyed twice, of all. */
	readonly passages: number;
	readonly of: number;
	/** Krippendorff's alpha by words over all of them; undefined where nobody marked anything. */
	readonly asRead: number | undefined;
	readonly now: number | undefined;
	/** Names that the key accepts, of the marks that meet a key. */
	readonly names: { readonly agreed: number; readonly of: number };
	/** Answers like the key's, of those that can be compared. */
	readonly answers: { readonly agreed: number; readonly of: number };
}

/** undefined for a lesson without second keys. */
export function agreementOf(lesson: LessonEntry): LessonAgreement | undefined {
	if (!lesson.secondKeys) return undefined;
	const { reader, date, passages, questions } = lesson.secondKeys.written;
	const dates = [
		...new Set([date, ...[...passages, ...questions].flatMap((entry) => entry.date ?? [])])
	].sort();
	const compared = lesson.passages.flatMap(({ comparison }) => comparison ?? []);
	const answers = compareAnswers(lesson).filter(({ isAlike }) => isAlike !== undefined);
	const names = compared.map((each) => each.names);
	return {
		...{ reader, dates, passages: compared.length, of: lesson.passages.length },
		asRead: alphaOf(joinMarkings(compared.map(({ asRead }) => asRead))),
		now: alphaOf(joinMarkings(compared.flatMap(({ now }) => now ?? []))),
		names: {
			agreed: names.reduce((total, { agreed }) => total + agreed, 0),
			of: names.reduce((total, { of }) => total + of, 0)
		},
		answers: { agreed: answers.filter(({ isAlike }) => isAlike).length, of: answers.length }
	};
}
