import Database from 'better-sqlite3';
import { join } from 'node:path';
import { lessonSchema, type Lesson } from '../../src/lib/lessons/lesson';

/** No word of any lesson. */
export const CANARY = 'zx-canary-';

/**
 * Writes a canary into every text of every key of a stopped server's editions: reasons, tests, plainer wordings,
 * feedback on options, fair and contested notes, references. Passages of worked examples are left alone: their key
 * is what such a step shows.
 */
export function plantCanaries(folder: string): void {
	const database = new Database(join(folder, 'underline.db'));
	const update = database.prepare('update editions set document = ? where id = ?');
	const rows = database
		.prepare<[], { id: string; document: string }>('select id, document from editions')
		.all();
	for (const { id, document } of rows)
		update.run(JSON.stringify(planted(lessonSchema.parse(JSON.parse(document)))), id);
	database.close();
}

function planted(lesson: Lesson): Lesson {
	const shown = new Set(
		lesson.steps.flatMap(({ step, lighter }) =>
			[step, lighter].flatMap((one) => (one?.kind === 'worked-example' ? [one.passage] : []))
		)
	);
	return {
		...lesson,
		passages: lesson.passages.map((passage) => (shown.has(passage.id) ? passage : plantedPassage(passage))),
		steps: lesson.steps.map(({ step, lighter }) => ({
			step: plantedStep(step),
			...(lighter && { lighter: plantedStep(lighter) })
		})),
		teacherNotes: { ...lesson.teacherNotes, aim: `${CANARY}aim` }
	};
}

type Passage = Lesson['passages'][number];
type Step = Lesson['steps'][number]['step'];

function plantedPassage(passage: Passage): Passage {
	const references = (list: Passage['fairNotes'][number]['references']) =>
		list.map((reference) => ({ ...reference, title: `${CANARY}reference` }));
	return {
		...passage,
		side: `${CANARY}side`,
		keys: passage.keys.map((key) => ({
			...key,
			reason: `${CANARY}reason`,
			spot: `${CANARY}spot`,
			tempts: `${CANARY}tempts`,
			plainer: `${CANARY}plainer`,
			references: references(key.references)
		})),
		contested: passage.contested.map((note) => ({ ...note, reason: `${CANARY}contested` })),
		fairNotes: passage.fairNotes.map((note) => ({ ...note, reason: `${CANARY}fair-note` })),
		fair: passage.fair && { ...passage.fair, reason: `${CANARY}fair`, spot: `${CANARY}fair-spot` }
	};
}

function plantedStep(step: Step): Step {
	if (step.kind !== 'question' || step.question.kind !== 'choice') return step;
	const { question } = step;
	const options = question.options.map((option) => ({ ...option, feedback: `${CANARY}feedback` }));
	return { ...step, question: { ...question, options, takeaway: `${CANARY}takeaway` } };
}
