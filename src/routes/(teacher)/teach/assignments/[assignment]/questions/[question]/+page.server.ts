import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { passageOf } from '$lib/lessons/lesson';
import { tokenAlpha } from '$lib/measure/agreement';
import { optionsOf } from '$lib/questions/options';
import { sayTime } from '$lib/lessons/class-time';
import { mayCorrect } from '$lib/server/corrections';
import type { Teacher } from '$lib/server/policy';
import { listProblems, resolveProblem } from '$lib/server/problem-reports';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { techniqueNames } from '$lib/server/course';
import { readForm } from '$lib/server/forms';
import { columnsOf, questionResults, type QuestionResults } from '$lib/server/insights';
import { itemInsights } from '$lib/server/item-insights';
import { keyedTwice } from '$lib/server/keyed-twice';
import { listMarkReplies, removeMarkReply, replyProblem, writeMarkReply } from '$lib/server/mark-replies';
import { viewTable } from '$lib/tables/view';
import { wordSet, wordsOf } from '$lib/text/words';
import type { Actions, PageServerLoad } from './$types';
import { hidesNames, rowsOf } from './answers.server';
import { answersTable, shorten } from './answers-table';
import { questionsToAsk } from './ask-class';
import { wrong as words } from './words';
import { viewWrongMarks } from './wrong-marks.server';

/** `?names=hidden` sends no name at all; the other parameters are those of the table of answers. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const teacher = asTeacher(locals.actor);
	const { store } = app();
	const ids = { assignmentId: params.assignment, questionId: params.question };
	const results = await questionResults(store, teacher, ids, locals.now);
	const { assignment, class: taught, edition, question, answers, needed, report } = results;
	const wrong = viewWrongMarks(results, await listMarkReplies(store, teacher, ids), teacher);
	const discuss = edition.lesson.teacherNotes?.discuss ?? [];
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		...placeOf(results),
		question: { id: question.id, prompt: question.prompt, context: question.context },
		twice: keyedTwice(passageOf(edition.lesson, question)),
		...{ answers, needed, report, wrong },
		ask: questionsToAsk({ report, n: answers, wrong: wrong?.groups ?? [], discuss }),
		item: {
			...(await itemInsights(store, teacher, ids)),
			options: optionsOf(question),
			agreement: report && agreementOf(results)
		},
		...viewAnswers(results, url),
		reports: await openReports(teacher, ids, taught.timeZone),
		mayCorrect: await mayCorrect(store.read, teacher, edition.lesson.id),
		lessonId: edition.lesson.id,
		correction: edition.keySources.get(question.id)?.correction?.reason
	};
};

/** What students say is wrong with this question, as long as nobody has settled it. */
async function openReports(
	teacher: Teacher,
	{ assignmentId, questionId }: { assignmentId: string; questionId: string },
	timeZone: string
) {
	const reports = await listProblems(app().store, teacher, assignmentId);
	return reports
		.filter(({ question, resolvedAt }) => question.id === questionId && resolvedAt === null)
		.map(({ id, text, student, reportedAt }) => ({
			...{ id, text, student: student.name, reported: sayTime(reportedAt, timeZone) }
		}));
}

function placeOf({ edition, question }: QuestionResults) {
	const columns = columnsOf(edition.lesson);
	const place = columns.findIndex((column) => [column.question.id, column.lighter?.id].includes(question.id));
	const here = columns[place];
	const isLighter = here?.lighter?.id === question.id;
	return {
		...{ number: place + 1, isLighter, other: isLighter ? here?.question.id : here?.lighter?.id },
		...{ previous: columns[place - 1]?.question.id, next: columns[place + 1]?.question.id }
	};
}

/** How alike a class marked, word by word; undefined where no words are marked. */
function agreementOf({ edition, question, given }: QuestionResults) {
	const text = passageOf(edition.lesson, question)?.text;
	if (question.kind !== 'highlight' || text === undefined) return undefined;
	const words = wordsOf(text);
	const marked = given.map(({ answer }) => wordSet(text, 'marks' in answer ? answer.marks : []));
	return { alpha: tokenAlpha(marked.map((own) => words.map(({ index }) => own.has(index)))) };
}

function viewAnswers(results: QuestionResults, url: URL) {
	const isHidden = hidesNames(url);
	const view = viewTable(answersTable({ isHidden }), rowsOf(results, { isHidden }, techniqueNames()), url);
	const list = { ...view, rows: view.rows.map((row) => ({ ...row, said: shorten(row.said) })) };
	const others = new URLSearchParams(url.searchParams);
	if (isHidden) others.delete('names');
	else others.set('names', 'hidden');
	return { isHidden, list, otherNames: `?${others}#answers` };
}

const offset = z
	.string()
	.regex(/^\d{1,7}$/)
	.transform(Number);
const replySchema = z.object({ start: offset, end: offset, text: z.string().max(20_000) });
const settleSchema = z.object({ report: z.string().max(100) });
const removeSchema = z.object({ reply: z.string().max(100) });

export const actions: Actions = {
	reply: async ({ request, locals, params }) => {
		const read = await readForm(request, replySchema);
		if (!read.ok) return fail(400, { error: words.broken });
		const { start, end, text } = read.values;
		const error = text.trim() === '' ? words.empty : replyProblem(text);
		if (error) return fail(400, { start, text, error });
		const place = { assignmentId: params.assignment, questionId: params.question, start, end, text };
		await writeMarkReply(app().store, asTeacher(locals.actor), place, locals.now);
		return { done: 'kept' as const };
	},
	settle: async ({ request, locals, params }) => {
		const read = await readForm(request, settleSchema);
		if (!read.ok) return fail(400, { error: words.broken });
		const where = { assignmentId: params.assignment, reportId: read.values.report };
		await resolveProblem(app().store, asTeacher(locals.actor), where, locals.now);
		redirect(303, `/teach/assignments/${params.assignment}/questions/${params.question}`);
	},
	removeReply: async ({ request, locals, params }) => {
		const read = await readForm(request, removeSchema);
		if (!read.ok) return fail(400, { error: words.broken });
		const place = { assignmentId: params.assignment, questionId: params.question };
		const which = { ...place, replyId: read.values.reply };
		await removeMarkReply(app().store, asTeacher(locals.actor), which);
		return { done: 'removed' as const };
	}
};
