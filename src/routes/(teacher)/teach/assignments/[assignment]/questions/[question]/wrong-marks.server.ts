/** The commonest wrong marks of a class, each with the replies to it. */
import { rateOf } from '$lib/measure/rate';
import { groupWrongMarks, isSamePlace, type WrongMarkGroup } from '$lib/questions/highlight/wrong-marks';
import type { QuestionResults } from '$lib/server/insights';
import { markable, type MarkReply } from '$lib/server/mark-replies';
import type { Teacher } from '$lib/server/policy';

/** As many as a lesson has time for. */
const MOST = 8;

/** undefined where words cannot be marked wrongly, or too few have answered. */
export function viewWrongMarks(results: QuestionResults, replies: readonly MarkReply[], teacher: Teacher) {
	const asked = markable(results.edition, results.question.id);
	if (!asked || !results.report) return undefined;
	const { question, passage } = asked;
	const marks = results.given.map(({ answer }) => ('marks' in answer ? answer.marks : []));
	const all = groupWrongMarks(question, passage, marks);
	const own = replies.filter(({ author }) => author.id === teacher.id);
	const isFor = (group: WrongMarkGroup) => (reply: MarkReply) => isSamePlace(passage, group, reply);
	// What a single student marked says more about the student than about the class; a reply to it stays to be seen.
	const groups = all.filter((group) => group.count > 1 || replies.some(isFor(group))).slice(0, MOST);
	return {
		groups: groups.map((group) => ({
			...group,
			rate: rateOf({ k: group.count, n: results.answers }),
			own: own.find(isFor(group)),
			colleagues: replies.filter((reply) => reply.author.id !== teacher.id && isFor(group)(reply))
		})),
		single: all.filter(({ count }) => count === 1).length,
		others: own.filter((reply) => !groups.some((group) => own.find(isFor(group)) === reply))
	};
}

export type WrongMarksView = NonNullable<ReturnType<typeof viewWrongMarks>>;
