import Database from 'better-sqlite3';
import { join } from 'node:path';
import { lessonSchema, type Lesson } from '../../src/lib/lessons/lesson';
import type { Question } from '../../src/lib/questions/models';
import type { SourcingKey } from '../../src/lib/questions/sourcing/model';
import type { Reference } from '../../src/lib/text/passage';

/** No word of any lesson. */
export const CANARY = 'zx-canary-';

/**
 * Writes a canary into every text of every key of a stopped server's editions: reasons, tests, plainer wordings,
 * feedback on options, rows, cards and verdicts, accepted and model answers, fair and contested notes, references.
 * Passages of worked examples are left alone: their key is what such a step shows.
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
		...(lesson.teacherNotes && { teacherNotes: { ...lesson.teacherNotes, aim: `${CANARY}aim` } })
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
	if (step.kind !== 'question') return step;
	const question = plantedQuestion(step.question);
	return { ...step, question: { ...question, takeaway: `${CANARY}takeaway-${question.kind}` } };
}

const REFERENCES: Reference[] = [
	{ id: 'canary', publisher: `${CANARY}publisher`, title: `${CANARY}reference`, date: '2026' }
];

function plantedQuestion(question: Question): Question {
	switch (question.kind) {
		case 'choice':
			return { ...question, options: withFeedback(question.options, 'option-feedback') };
		case 'match':
			return { ...question, items: withFeedback(question.items, 'match-feedback') };
		case 'order':
			return { ...question, items: withFeedback(question.items, 'order-feedback') };
		case 'highlight':
			return { ...question, ...(question.sourcing && { sourcing: plantedSourcing(question.sourcing) }) };
		case 'verdict':
			return plantedVerdict(question);
		case 'short':
			return plantedShort(question);
		case 'rewrite':
			return {
				...question,
				...{ model: `${CANARY}rewrite-model`, reason: `${CANARY}rewrite-reason` },
				...{ tempts: `${CANARY}rewrite-tempts`, references: REFERENCES }
			};
	}
}

function withFeedback<Part extends object>(parts: readonly Part[], name: string) {
	return parts.map((part) => ({ ...part, feedback: `${CANARY}${name}`, references: REFERENCES }));
}

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;

function plantedVerdict(question: Kind<'verdict'>): Question {
	const said = `${CANARY}verdict-feedback`;
	return {
		...question,
		reason: `${CANARY}verdict-reason`,
		feedback: { supported: said, misleading: said, contradicted: said, 'cannot-tell': said },
		references: REFERENCES
	};
}

function plantedShort(question: Kind<'short'>): Question {
	return {
		...question,
		accepted: [...question.accepted, { text: `${CANARY}accepted` }],
		wrong: [...question.wrong, { text: `${CANARY}wrong`, feedback: `${CANARY}wrong-feedback` }],
		modelAnswer: `${CANARY}short-model`,
		reason: `${CANARY}short-reason`,
		references: REFERENCES
	};
}

function plantedSourcing({ claim, source, ...rest }: SourcingKey): SourcingKey {
	const planted = { reason: `${CANARY}sourcing-reason`, references: REFERENCES };
	return {
		...rest,
		claim: { ...claim, ...planted },
		source: {
			...source,
			...planted,
			...('none' in source ? { marked: `${CANARY}marked` } : { saidNone: `${CANARY}said-none` })
		} as SourcingKey['source'],
		...{ spot: `${CANARY}sourcing-spot`, plainer: `${CANARY}sourcing-plainer` }
	};
}

/** The canaries in a text, each once. */
export function canariesIn(text: string): string[] {
	return [...new Set(text.match(new RegExp(`${CANARY}[a-z-]+`, 'g')) ?? [])];
}

/** Fields that only a question's key has. Those of marks are not among them: a worked example shows its own. */
const KEY_FIELDS = /[{,]"?(accepts|accepted|decides|modelAnswer|right|saidNone|sourcing|wrong)"?:/g;

/** The fields of keys among the data of a page or of a data request. */
export function keyFieldsIn(data: string): string[] {
	return [...data.matchAll(KEY_FIELDS)].map(([, field]) => field ?? '');
}

/** For each question of a server's editions that asks for an order: the texts of its items, in the right order. */
export function rightOrders(folder: string): string[][] {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const rows = database.prepare<[], { document: string }>('select document from editions').all();
	database.close();
	return rows
		.flatMap(({ document }) => lessonSchema.parse(JSON.parse(document)).steps)
		.flatMap(({ step, lighter }) => [step, lighter])
		.flatMap((step) => (step?.kind === 'question' && step.question.kind === 'order' ? [step.question] : []))
		.map(({ items }) => items.map(({ text }) => text));
}

/** Whether a text lists others in this order, be it after another order. */
export function tellsOrder(text: string, inOrder: readonly string[]): boolean {
	const places = inOrder
		.flatMap((item, index) =>
			[...text.matchAll(literally(item))].map((match) => ({ at: match.index, index }))
		)
		.sort((a, b) => a.at - b.at);
	const lists = Array.from({ length: Math.floor(places.length / inOrder.length) }, (_, list) =>
		places.slice(list * inOrder.length, (list + 1) * inOrder.length)
	);
	return lists.some((list) => list.every(({ index }, place) => index === place));
}

function literally(text: string): RegExp {
	return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');
}
