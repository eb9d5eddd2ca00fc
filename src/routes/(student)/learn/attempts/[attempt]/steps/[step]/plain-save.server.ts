import { MOST_HINTS, type FormFields } from '$lib/questions/kind';
import type { SaveRequest, StoredEntry } from '$lib/lessons/saving';
import type { BoundQuestion } from '$lib/questions/models';
import { newId } from '$lib/server/ids';

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
	return typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : null;
}
