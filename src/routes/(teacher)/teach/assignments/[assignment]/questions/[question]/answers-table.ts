/** The table of every answer to a question, for its page and its file. */
import type { GivenAnswer } from '$lib/server/insights';
import type { Table } from '$lib/tables/table';
import { answers as words } from './words';

export interface AnswerRow {
	/** undefined where names are hidden. */
	readonly student: { readonly id: string; readonly name: string } | undefined;
	/** In an attempt with this number, at this place of the version that was taken. */
	readonly attempt: number;
	readonly place: number;
	/** The answer in words. */
	readonly said: string;
	/** 0..100; undefined while a person has to grade it. */
	readonly points: number | undefined;
}

const collator = new Intl.Collator('en-US', { numeric: true });

/** A row for each answer, those that say the same together. Without names, equals stand by points alone. */
export function answerRows(
	given: readonly GivenAnswer[],
	say: (answer: GivenAnswer['answer']) => readonly string[],
	{ isHidden }: { isHidden: boolean }
): AnswerRow[] {
	const rows = given.map(({ student, attempt, place, answer, score }) => ({
		...{ student: isHidden ? undefined : student, attempt, place, said: say(answer).join(', ') },
		points: score === undefined ? undefined : Math.round(score * 100)
	}));
	return rows.sort((a, b) => collator.compare(a.said, b.said) || (a.points ?? -1) - (b.points ?? -1));
}

const NAME: Table<AnswerRow>['columns'][number] = {
	...{ id: 'name', heading: words.student, kind: 'text' },
	value: ({ student }) => student?.name
};

export function answersTable({ isHidden }: { isHidden: boolean }): Table<AnswerRow> {
	return {
		anchor: 'answers',
		columns: [
			...(isHidden ? [] : [NAME]),
			{ id: 'points', heading: words.points, kind: 'number', value: ({ points }) => points },
			{ id: 'answer', heading: words.answer, kind: 'text', value: ({ said }) => said }
		],
		finds: ({ student, said }) => `${student?.name ?? ''} ${said}`,
		choices: [{ id: 'waiting', label: words.waiting, holds: ({ points }) => points === undefined }]
	};
}

const MOST_LETTERS = 220;

/** An answer as the page shows it; its file holds all of it. */
export function shorten(said: string): string {
	return said.length <= MOST_LETTERS ? said : `${said.slice(0, MOST_LETTERS).trimEnd()} …`;
}
