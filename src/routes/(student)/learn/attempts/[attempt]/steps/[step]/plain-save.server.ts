import { isDeepStrictEqual } from 'node:util';
import { MOST_HINTS, type FormFields } from '$lib/questions/kind';
import type { SaveRequest, StoredEntry } from '$lib/lessons/saving';
import type { Answer, BoundQuestion } from '$lib/questions/models';
import { newId } from '$lib/server/ids';
import { words } from './plain-words';

/**
 * What a form without script asks to save; undefined when it says nothing that is not stored already. `go` is the
 * button that was pressed: `check` gives the answer, `hint` opens a hint, `flag` sets or takes off the flag.
 */
export function requestFrom(
	form: FormFields,
	bound: BoundQuestion,
	questionId: string,
	tries: readonly StoredEntry[] = []
): SaveRequest | undefined {
	const last = tries.at(-1);
	const isAgain = form.get('try') === String((last?.tryNumber ?? 0) + 1);
	if (last?.isGiven && !isAgain) return undefined;
	const stored = last?.isGiven ? undefined : last;
	const go = form.get('go');
	// The flag stands in a form of its own, without the answer.
	if (go === 'flag') return flagged(questionId, last, bound.fromForm(form));
	const value = bound.fromForm(form);
	const isOpened = stored !== undefined || go === 'hint';
	if (!isOpened && !isGivenBy(bound, value)) return undefined;
	const hints = stored?.hints ?? last?.hints ?? 0;
	return {
		...{ questionId, tryNumber: last?.isGiven ? last.tryNumber + 1 : (last?.tryNumber ?? 1) },
		...{ revision: (stored?.revision ?? 0) + 1, key: newId(), value },
		confidence: numberFrom(form.get('confidence')),
		certainty: numberFrom(form.get('certainty')),
		flagged: last?.flagged ?? false,
		hints: go === 'hint' ? Math.min(hints + 1, MOST_HINTS) : hints,
		...{ give: go === 'check', heard: null, elapsedMs: null }
	};
}

/** What is said of an answer that is not taken as it came, and the answer where it may still be. */
interface Unseen {
	readonly note: { readonly title: string; readonly text: string; readonly saved?: string };
	readonly sent?: Answer;
}

/**
 * What becomes of a form whose page had not seen the newest answer, which another tab or another device has stored:
 * the answer it says instead, a problem where none is taken any more, or `nothing` where it says none or the same.
 * undefined where the page had seen it.
 */
export function overtaken(
	form: FormFields,
	bound: BoundQuestion,
	tries: readonly StoredEntry[] = []
): Unseen | 'nothing' | undefined {
	const last = tries.at(-1);
	const seen = numberFrom(form.get('seen'));
	const isSameTry = form.get('try') === String(last?.tryNumber);
	if (!last || !isSameTry || seen === null || seen >= last.revision) return undefined;
	const read = bound.read(bound.fromForm(form));
	const isNews = read.ok && bound.isGiven(read.answer) && !isDeepStrictEqual(read.answer, last.value);
	if (!isNews) return 'nothing';
	if (last.isGiven) return { note: refusedNote(words.checkedElsewhere) };
	return { sent: read.answer, note: words.overtaken };
}

/** Says that an answer was not saved, and why. */
export function refusedNote(text: string): Unseen['note'] {
	return { title: words.refused, text };
}

function flagged(questionId: string, stored: StoredEntry | undefined, empty: unknown): SaveRequest {
	return {
		...{ questionId, tryNumber: stored?.tryNumber ?? 1, revision: (stored?.revision ?? 0) + 1, key: newId() },
		value: stored?.value ?? empty,
		...{ confidence: stored?.confidence ?? null, certainty: stored?.certainty ?? null },
		...{ flagged: !stored?.flagged, hints: stored?.hints ?? 0 },
		...{ give: false, heard: null, elapsedMs: null }
	};
}

function isGivenBy(bound: BoundQuestion, value: unknown): boolean {
	const read = bound.read(value);
	// What cannot be read is sent all the same: the save says what is wrong with it.
	return !read.ok || bound.isGiven(read.answer);
}

function numberFrom(value: unknown): number | null {
	return typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : null;
}
