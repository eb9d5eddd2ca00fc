/** What a student reads otherwise about an answer once a key is corrected. */
import type { HighlightParts } from '../questions/highlight/score';
import type { HighlightReview } from '../questions/highlight/review';
import type { Review } from '../questions/models';

export type MarkVerdict = HighlightParts['marks'][number];
export type KeyStatus = HighlightParts['keys'][number]['status'];

/** A mark or a chosen option is judged otherwise; a key comes, goes or counts otherwise; or only words change. */
export type FeedbackChange =
	| { readonly what: 'mark'; readonly quote: string; readonly from: MarkVerdict; readonly to: MarkVerdict }
	| {
			readonly what: 'key';
			readonly quote: string;
			/** undefined: it was no key, or is none any more. */
			readonly from: KeyStatus | undefined;
			readonly to: KeyStatus | undefined;
	  }
	| { readonly what: 'option'; readonly text: string; readonly isRight: boolean }
	| { readonly what: 'words' };

/** Compares the feedback on one answer under two keys, on the same passage. */
export function feedbackChanges(before: Review, after: Review): FeedbackChange[] {
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	const found = judgedOtherwise(before, after);
	return found.length > 0 ? found : [{ what: 'words' }];
}

function judgedOtherwise(before: Review, after: Review): FeedbackChange[] {
	if (before.kind === 'highlight' && after.kind === 'highlight') {
		return [...marksChanged(before, after), ...keysChanged(before, after)];
	}
	if (before.kind !== 'choice' || after.kind !== 'choice') return [];
	return after.options.flatMap(({ id, text, chosen, right }) => {
		const wasRight = before.options.find((option) => option.id === id)?.right;
		return chosen && wasRight !== right ? [{ what: 'option' as const, text, isRight: right }] : [];
	});
}

function marksChanged(before: HighlightReview, after: HighlightReview): FeedbackChange[] {
	return after.marks.flatMap(({ quote }, index) => {
		const [from, to] = [before.parts.marks[index], after.parts.marks[index]];
		return from && to && from !== to ? [{ what: 'mark' as const, quote, from, to }] : [];
	});
}

function keysChanged(before: HighlightReview, after: HighlightReview): FeedbackChange[] {
	const ids = new Set([...before.keys, ...after.keys].map(({ id }) => id));
	return [...ids].flatMap((id) => {
		const [from, to] = [before, after].map(({ parts }) => parts.keys.find((key) => key.id === id)?.status);
		if (from === to) return [];
		const [core] = [...after.keys, ...before.keys].find((key) => key.id === id)?.core ?? [];
		const quote = core ? after.passage.text.slice(core.start, core.end) : '';
		return [{ what: 'key' as const, quote, from, to }];
	});
}
