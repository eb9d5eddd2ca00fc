import { enhance as enhanceByKit } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';
import { begin } from './doing';

type Data = Record<string, unknown> | undefined;
type Sent = readonly [name: string, value: FormDataEntryValue][];

/**
 * Kit's `enhance`, for forms whose answer may take a while: the button that was pressed is busy until it is there, and
 * pressing it again with the same entries sends nothing. What was changed meanwhile is sent: nothing entered is lost.
 * A button says what it does in `data-doing`, such as “Reading the list”. What a page sends by itself is never held
 * back.
 */
export function enhance<Success extends Data, Failure extends Data>(
	form: HTMLFormElement,
	submit?: SubmitFunction<Success, Failure>
): { destroy(): void } {
	const waiting = new Map<HTMLElement | null, Sent>();
	return enhanceByKit<Success, Failure>(form, async (input) => {
		const { submitter, cancel } = input;
		const sent = [...input.formData];
		if (submitter && isSame(waiting.get(submitter), sent)) return cancel();
		let isCanceled = false;
		const after = await submit?.({ ...input, cancel: () => ((isCanceled = true), cancel()) });
		if (isCanceled) return;
		waiting.set(submitter, sent);
		const done = begin(submitter);
		return async (outcome) => {
			try {
				await (after ? after(outcome) : outcome.update());
			} finally {
				if (waiting.get(submitter) === sent) waiting.delete(submitter);
				done();
			}
		};
	});
}

/** For a form that goes on showing what was entered when it was taken. */
export const keepEntries: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });

/** Where no file was chosen, an empty one is made each time, as of now. A file that was chosen once is the same, however often it is asked for. */
function isSame(before: Sent | undefined, now: Sent): boolean {
	return (
		before?.length === now.length &&
		before.every(([name, value], index) => {
			const [nowName, nowValue] = now[index] ?? [];
			return name === nowName && (value === nowValue || isSameFile(value, nowValue));
		})
	);
}

function isSameFile(one: FormDataEntryValue, other: FormDataEntryValue | undefined): boolean {
	if (!(one instanceof File && other instanceof File)) return false;
	const isSameTime = one.size === 0 || one.lastModified === other.lastModified;
	return one.name === other.name && one.size === other.size && isSameTime;
}
