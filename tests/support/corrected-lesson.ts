/** Changes of a lesson's keys, and everything that must be as it was once one is undone. */
import { questionsOf, passageOf, type Lesson } from '../../src/lib/lessons/lesson';
import { bind, type Question } from '../../src/lib/questions/models';
import type { Store } from '../../src/lib/server/db/store';
import { loadEdition } from '../../src/lib/server/lessons';
import { savedTries } from '../../src/lib/server/saved-answers';
import { findQuote } from '../../src/lib/text/quotes';
import type { Passage } from '../../src/lib/text/passage';

/** A lesson with one of its passages changed. */
export function changePassage(lesson: Lesson, id: string, change: (passage: Passage) => Passage): Lesson {
	const passages = lesson.passages.map((passage) => (passage.id === id ? change(passage) : passage));
	return { ...lesson, passages };
}

/** A lesson with one of its questions changed, in whichever version it stands. */
export function changeQuestion(lesson: Lesson, id: string, change: (question: Question) => Question): Lesson {
	const read = <Step extends Lesson['steps'][number]['step']>(step: Step): Step =>
		step.kind === 'question' && step.id === id ? { ...step, question: change(step.question) } : step;
	const steps = lesson.steps.map(({ step, lighter, ...rest }) => ({
		...{ step: read(step), ...(lighter && { lighter: read(lighter) }) },
		...rest
	}));
	return { ...lesson, steps };
}

/** A passage with one more key on some of its words, like its first in all else. */
export function addKey(passage: Passage, quote: string): Passage {
	const span = findQuote(passage.text, quote);
	const [first] = passage.keys;
	if (!first) throw new Error(`${passage.id} has no key.`);
	const key = { ...first, id: `${passage.id}-${span.start}`, core: [span], acceptable: [span] };
	return { ...passage, keys: [...passage.keys, key] };
}

/** A choice with other right options. */
export function makeRight(question: Question, ...right: readonly string[]): Question {
	if (question.kind !== 'choice') throw new Error(`${question.id} is no choice.`);
	const options = question.options.map((option) => ({ ...option, right: right.includes(option.id) }));
	return { ...question, options };
}

const TABLES = ['grades', 'judgments', 'evidence', 'skills', 'sheets'] as const;

/** Every row that a correction may change, and what every student would read, in one order. */
export async function snapshot(store: Store) {
	const { attempts } = store.read.tables;
	const rows: Record<string, string[]> = {};
	for (const name of TABLES) {
		const stored = await store.read.select().from(store.read.tables[name]);
		rows[name] = stored.map((row) => JSON.stringify(row)).sort();
	}
	const feedback: Record<string, unknown> = {};
	for (const { id, editionId, lighter } of await store.read.select().from(attempts)) {
		const edition = await loadEdition(store.read, editionId);
		const tries = await savedTries(store.read, edition, id);
		for (const question of questionsOf(edition.lesson, { lighter })) {
			const bound = bind(question, passageOf(edition.lesson, question));
			const all = tries.get(question.id) ?? [];
			feedback[`${id} ${question.id}`] = {
				...{ prompt: question.prompt, scores: all.map(({ score }) => score) },
				reviews: all.map(({ answer }) => bound.review(answer))
			};
		}
	}
	return { rows, feedback };
}

/** The sums over sheets, to nine digits: adding and taking away again may cost the last ones. */
export async function readSums(store: Store): Promise<string[]> {
	const { editionSums, questionSums, optionSums } = store.read.tables;
	const rows = [
		...(await store.read.select().from(editionSums)),
		...(await store.read.select().from(questionSums)),
		...(await store.read.select().from(optionSums))
	];
	const rounded = (_: string, value: unknown) =>
		typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value;
	return rows.map((row) => JSON.stringify(row, rounded)).sort();
}
