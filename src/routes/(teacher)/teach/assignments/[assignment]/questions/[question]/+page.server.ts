import { passageOf } from '$lib/lessons/lesson';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { columnsOf, questionResults } from '$lib/server/insights';
import { keyedTwice } from '$lib/server/keyed-twice';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ids = { assignmentId: params.assignment, questionId: params.question };
	const results = await questionResults(app().store, asTeacher(locals.actor), ids, locals.now);
	const { assignment, class: taught, edition, question, answers, needed, report } = results;
	const columns = columnsOf(edition.lesson);
	const place = columns.findIndex((column) => [column.question.id, column.lighter?.id].includes(question.id));
	const here = columns[place];
	const isLighter = here?.lighter?.id === question.id;
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		number: place + 1,
		isLighter,
		other: isLighter ? here?.question.id : here?.lighter?.id,
		previous: columns[place - 1]?.question.id,
		next: columns[place + 1]?.question.id,
		question: { id: question.id, prompt: question.prompt, context: question.context },
		twice: keyedTwice(passageOf(edition.lesson, question)),
		...{ answers, needed, report }
	};
};
