import type { Apart } from '$lib/lessons/correction';
import type { FeedbackChange, KeyStatus, MarkVerdict } from '$lib/lessons/feedback-change';
import type { CorrectionPreview, Moves } from '$lib/server/correction-preview';
import type { MadeCorrection } from '$lib/server/made-corrections';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const points = (score: number | undefined) =>
	score === undefined ? 'waits for you' : `${Math.round(score * 100)}`;
const gains = ({ up, down }: Pick<Moves, 'up' | 'down'>) => [
	...(up > 0 ? [`${counted(up, 'answer gains', 'answers gain')} points`] : []),
	...(down > 0 ? [`${counted(down, 'answer loses', 'answers lose')} points`] : [])
];
const listed = (parts: readonly string[]) => new Intl.ListFormat('en-US').format(parts);

const MARKS: Record<MarkVerdict, string> = {
	'on target': 'found',
	'too wide': 'too wide',
	near: 'beside the key',
	contested: 'contested, not counted',
	'fair text': 'wrongly accused'
};
const KEYS: Record<KeyStatus, string> = { found: 'found', partial: 'partly found', missed: 'missed' };

export const words = {
	here: 'Corrections',
	lessons: 'Lessons',
	headline({ comparison, students, moves }: CorrectionPreview): string {
		if (comparison.corrected.length === 0) {
			return comparison.apart.length === 0
				? 'No key differs from the edition that is out.'
				: 'No key changes for those who have answered.';
		}
		if (students === 0) return 'Nobody has answered these questions yet.';
		const parts = [
			...gains(moves),
			...(moves.otherwise > 0
				? [
						`${counted(moves.otherwise, 'now needs your grade, or needs it no more', 'now need your grade, or need it no more')}`
					]
				: []),
			...(moves.same > 0 ? [`${counted(moves.same, 'keeps its', 'keep their')} points`] : [])
		];
		return `${listed(parts)}.`;
	},
	unpublished: 'This lesson is not published yet, so nobody has answered it.',
	unfinished: 'Something is missing in the lesson. Finish it first; then it can be corrected.',
	lede: (isOut: number | undefined) =>
		`Nothing has changed yet. When you agree, ${
			isOut === undefined
				? 'a new edition follows, and every answer is graded again'
				: `every answer that was given before edition ${isOut} is graded again by its keys`
		} from what the student gave. You can take it back for 30 days.`,
	editor: 'Back to the lesson',
	corrected: 'What is corrected',
	reworded: 'The task is also worded otherwise. Those who have answered keep the words that they read.',
	apart: 'What holds only from now on',
	apartText: 'These changes are part of the new edition. Answers given before keep their points.',
	why: {
		new: 'This question is new.',
		removed: 'This question is gone.',
		kind: 'It is a question of another kind now.',
		passage: 'Its passage has another text now.',
		choices: 'What can be chosen is different now. Put it back as it was to correct its key.',
		measures: 'It names no technique any more. Name one to correct its key.'
	} satisfies Record<Apart, string>,
	who: 'Who moves',
	student: 'Student',
	question: 'Question',
	of100: 'Points',
	lesson: 'Whole lesson',
	feedback: 'Feedback',
	number: (number: number) => `Question ${number}`,
	attempt: (number: number) => `attempt ${number}`,
	move: (from: number | undefined, to: number | undefined) =>
		points(from) === points(to) ? `${points(to)}, as before` : `${points(from)} → ${points(to)}`,
	byTeacher: 'your grade stands',
	change(change: FeedbackChange): string {
		switch (change.what) {
			case 'mark':
				return `“${change.quote}”: ${MARKS[change.from]} → ${MARKS[change.to]}`;
			case 'key':
				if (change.from === undefined) return `New key “${change.quote}”: ${KEYS[change.to ?? 'missed']}`;
				if (change.to === undefined) return `“${change.quote}” is no key any more`;
				return `Key “${change.quote}”: ${KEYS[change.from]} → ${KEYS[change.to]}`;
			case 'option':
				return `“${change.text}” is ${change.isRight ? 'right' : 'wrong'} now`;
			case 'words':
				return 'The explanation says something else';
		}
	},
	noneMove: 'No student of yours sees anything else than before.',
	elsewhere: (n: number) =>
		`${counted(n, 'more student is', 'more students are')} graded by the corrected key: in classes of colleagues, at work still, or on their own.`,
	agree: 'Correct it for everybody',
	reason: 'Reason',
	reasonHint: 'Read by every student whose answer it is about, beside “corrected”.',
	apply: 'Correct the key',
	applying: 'Counting the points anew',
	made: 'Corrections of this lesson',
	noneMade: 'None so far.',
	by: ({ madeBy }: MadeCorrection, day: string) => `${madeBy}, ${day}`,
	effect(made: MadeCorrection): string {
		if (made.answers === 0) return 'Nobody had answered.';
		const parts = gains(made);
		const all = `${counted(made.answers, 'answer was', 'answers were')} graded again`;
		return parts.length > 0 ? `${all}: ${listed(parts)}.` : `${all}, with the same points.`;
	},
	undo: 'Undo',
	undoing: 'Counting the points as before',
	undoThis: (reason: string) => `: ${reason}`,
	problems: {
		undone: (day: string) => `Undone ${day}.`,
		'not newest': 'Undo the one above first.',
		'too old': 'Made more than 30 days ago: it stays.'
	},
	done: {
		corrected: 'The key is corrected. Every answer is graded again, and the students see why.',
		undone: 'The correction is undone. Every score and every feedback is what it was.'
	} as Readonly<Record<string, string>>,
	needsReason: 'Give a reason: the students read it.',
	nothing: 'No key differs any more; nothing was changed.',
	changedSince:
		'The lesson was changed since you opened this page. Nothing was corrected: look at what would change now.',
	broken: 'Nothing was corrected: the form could not be read. Reload the page and try again.'
};
