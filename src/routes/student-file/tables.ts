/** The record as tables for a spreadsheet. */
import type { Look } from '$lib/server/student-looks';
import type { RecordedAnswer, RecordedAttempt } from '$lib/server/student-record';
import type { Column } from '$lib/tables/table';
import { sayBeside, sayGiven, sayGrade, type NameOf } from './say-record';
import { words } from './words';

type Place = { readonly of: RecordedAttempt; readonly answer: RecordedAnswer };

export function placesIn(attempts: readonly RecordedAttempt[]): Place[] {
	return attempts.flatMap((of) => of.answers.map((answer) => ({ of, answer })));
}

export const answerColumns = (nameOf: NameOf): Column<Place>[] => [
	{ id: 'class', heading: 'Class', kind: 'text', value: ({ of }) => of.className },
	{ id: 'lesson', heading: 'Lesson', kind: 'text', value: ({ of }) => of.lesson.title },
	{ id: 'attempt', heading: 'Attempt', kind: 'number', value: ({ of }) => of.attempt.number },
	{ id: 'number', heading: 'Question', kind: 'number', value: ({ answer }) => answer.number },
	{
		...{ id: 'prompt', heading: 'Asked', kind: 'text' },
		value: ({ answer }) => answer.question?.prompt ?? words.gone
	},
	{ id: 'try', heading: 'Try', kind: 'number', value: ({ answer }) => answer.row.tryNumber },
	{
		...{ id: 'answer', heading: words.answer, kind: 'text' },
		value: ({ answer }) => sayGiven(answer, nameOf).join('\n')
	},
	{ id: 'saved', heading: 'Saved', kind: 'time', value: ({ answer }) => answer.row.savedAt },
	{
		id: 'sure',
		heading: 'Sure (%)',
		kind: 'number',
		value: ({ answer }) => answer.row.confidence ?? undefined
	},
	{ id: 'beside', heading: 'Beside it', kind: 'text', value: ({ answer }) => sayBeside(answer).join(', ') },
	{
		...{ id: 'automatic', heading: 'Points by Underline (0 to 1)', kind: 'number' },
		value: ({ answer }) => answer.automatic
	},
	{
		...{ id: 'graded', heading: 'Points by a teacher (0 to 1)', kind: 'number' },
		value: ({ answer }) => answer.graded?.score
	},
	{ id: 'comment', heading: 'Comment', kind: 'text', value: ({ answer }) => sayGrade(answer).join('\n') }
];

export const attemptColumns: Column<RecordedAttempt>[] = [
	{ id: 'class', heading: 'Class', kind: 'text', value: ({ className }) => className },
	{ id: 'lesson', heading: 'Lesson', kind: 'text', value: ({ lesson }) => lesson.title },
	{ id: 'number', heading: 'Attempt', kind: 'number', value: ({ attempt }) => attempt.number },
	{ id: 'begun', heading: 'Begun', kind: 'time', value: ({ attempt }) => attempt.startedAt },
	{
		...{ id: 'handed-in', heading: 'Handed in', kind: 'time' },
		value: ({ attempt }) => attempt.handedInAt ?? undefined
	},
	{ id: 'by', heading: 'By', kind: 'text', value: ({ attempt }) => attempt.handedInBy ?? undefined }
];

export const lookColumns: Column<Look>[] = [
	{ id: 'time', heading: 'Time', kind: 'time', value: ({ happenedAt }) => happenedAt },
	{ id: 'by', heading: 'Who', kind: 'text', value: ({ by, byKind }) => by || words.actors[byKind] },
	{ id: 'event', heading: 'Event', kind: 'text', value: ({ event }) => event },
	{ id: 'means', heading: 'What it means', kind: 'text', value: ({ means }) => means },
	{ id: 'detail', heading: 'Detail', kind: 'text', value: ({ detail }) => JSON.stringify(detail) }
];
