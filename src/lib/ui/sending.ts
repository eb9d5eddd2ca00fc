import { enhance as enhanceByKit } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';
import { begin } from './doing';

type Data = Record<string, unknown> | undefined;

/**
 * Kit's `enhance`, for forms whose answer may take a while: the button that was pressed is busy until it is there, and
 * pressing it again sends nothing. A button says what it does in `data-doing`, such as “Reading the list”. What a page
 * sends by itself is never held back.
 */
export function enhance<Success extends Data, Failure extends Data>(
	form: HTMLFormElement,
	submit?: SubmitFunction<Success, Failure>
): { destroy(): void } {
	let isBusy = false;
	return enhanceByKit<Success, Failure>(form, async (input) => {
		const { submitter, cancel } = input;
		if (isBusy && submitter) return cancel();
		let isCanceled = false;
		const after = await submit?.({ ...input, cancel: () => ((isCanceled = true), cancel()) });
		if (isCanceled) return;
		isBusy = true;
		const done = begin(submitter);
		return async (outcome) => {
			try {
				await (after ? after(outcome) : outcome.update());
			} finally {
				isBusy = false;
				done();
			}
		};
	});
}
