/** One question of every kind and form in the course: how it is answered, and what that stores. */
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { lessonSchema, passageOf, type Lesson } from '../../src/lib/lessons/lesson';
import type { Question } from '../../src/lib/questions/models';
import { findQuote } from '../../src/lib/text/quotes';
import type { Hand } from './hands';
import type { TestServer } from './server';

export interface KindCase {
	readonly title: string;
	readonly lesson: 'Loaded language' | 'Who says so?';
	readonly questionId: string;
	readonly answer: (page: Page, hand: Hand) => Promise<void>;
	/** The answer, with the ids that the edition has for what is read on the page. */
	readonly value: (question: Question, passage: string) => object;
	readonly confidence?: number;
	/** What the feedback says to this answer, among other things. */
	readonly told: RegExp;
}

const marks = (text: string, quotes: Readonly<Record<string, object>>) =>
	Object.entries(quotes).map(([quote, more]) => ({ ...findQuote(text, quote), quote, ...more }));

const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });

interface Part {
	readonly id: string;
	readonly text: string;
}

/** The id of what a text is part of. @throws Error when the question has no such part */
function idOf(parts: readonly Part[], text: RegExp): string {
	const part = parts.find((one) => text.test(one.text));
	if (!part) throw new Error(`The question has nothing like ${text.source}.`);
	return part.id;
}

function partsOf(question: Question): readonly Part[] {
	if (question.kind === 'choice') return question.options;
	if (question.kind === 'match' || question.kind === 'order') return question.items;
	return question.kind === 'verdict' ? question.cards.map(({ id, title: text }) => ({ id, text })) : [];
}

const REWRITE = 'The county sent its flood alert to 23 families 40 minutes late.';

const ROWS = [
	[/bombarded/, 'A fight or a war'],
	[/raised the price/, 'Nothing: the words are plain'],
	[/stole our goalkeeper/, 'A crime'],
	[/when the stands collapsed/, 'Nothing: the words are plain'],
	[/infected the streets/, 'An illness'],
	[/opened fire/, 'A fight or a war']
] as const;

const ORDER = [
	/president says in a letter/,
	/president said on the evening/,
	/let it be known/,
	/open secret/
];
const KEEP_FACTS = [/^On Thursday crews cut down 14 trees/, /^Because a delivery firm/];

export const KIND_CASES: readonly KindCase[] = [
	{
		...{ title: 'words marked', lesson: 'Loaded language', questionId: 'll-q1-skate-park' },
		answer: async (page, hand) => {
			await hand.mark(page, 'banished');
			await hand.mark(page, 'slap in the face');
		},
		value: (_, text) => ({ nothing: false, marks: marks(text, { banished: {}, 'slap in the face': {} }) }),
		told: /You found two of three/
	},
	{
		...{ title: 'words marked and named', lesson: 'Loaded language', questionId: 'll-q10-library' },
		answer: async (page, hand) => {
			await hand.mark(page, 'heartless', 'Loaded language');
			await hand.mark(page, 'slammed', 'Loaded language');
		},
		value: (_, text) => ({
			nothing: false,
			marks: marks(text, {
				heartless: { technique: 'loaded-language' },
				slammed: { technique: 'loaded-language' }
			})
		}),
		told: /You found/
	},
	{
		...{ title: 'a claim and its source', lesson: 'Who says so?', questionId: 'ws-trace-food' },
		answer: async (page, hand) => {
			await hand.mark(page, 'threw away 30 percent less food', 'Claim');
			await hand.mark(page, 'blue book at the counter', 'Source');
		},
		value: (_, text) => ({
			...{ nothing: false, noSource: false },
			marks: marks(text, {
				'threw away 30 percent less food': { role: 'claim' },
				'blue book at the counter': { role: 'source' }
			})
		}),
		told: /A book that you can read is a source|where you could read it/
	},
	{
		...{ title: 'a claim without a source', lesson: 'Who says so?', questionId: 'ws-trace-hungry' },
		answer: async (page, hand) => {
			await hand.mark(page, 'half of the students go back to class hungry', 'Claim');
			await hand.press(box(page, 'No source is given for the claim'));
		},
		value: (_, text) => ({
			...{ nothing: false, noSource: true },
			marks: marks(text, { 'half of the students go back to class hungry': { role: 'claim' } })
		}),
		told: /Nothing in the passage says who counted/
	},
	{
		...{ title: 'one choice, and how sure', lesson: 'Loaded language', questionId: 'll-q3-skate-bus' },
		answer: async (page, hand) => {
			await hand.press(radio(page, /^None, this is fair/));
			await hand.press(radio(page, 'Fairly sure, 75%'));
		},
		value: (question) => ({ chosen: [idOf(partsOf(question), /^None, this is fair/)] }),
		confidence: 75,
		told: /The view is marked as a view/
	},
	{
		...{ title: 'several choices', lesson: 'Loaded language', questionId: 'll-q6-trees' },
		answer: async (page, hand) => {
			for (const text of KEEP_FACTS) await hand.press(box(page, text));
		},
		value: (question) => ({ chosen: KEEP_FACTS.map((text) => idOf(partsOf(question), text)) }),
		told: /who asked and for what, how many trees were cut/
	},
	{
		...{ title: 'rows matched', lesson: 'Loaded language', questionId: 'll-match-adds' },
		answer: async (page, hand) => {
			for (const [row, to] of ROWS) await hand.choose(page.getByRole('combobox', { name: row }), to);
		},
		value: (question) => ({
			pairs: ROWS.map(([row, to]) => ({
				item: idOf(partsOf(question), row),
				target: question.kind === 'match' && idOf(question.targets, new RegExp(`^${to}$`))
			}))
		}),
		told: /You put every row where it belongs/
	},
	{
		...{ title: 'an order, and how sure', lesson: 'Who says so?', questionId: 'ws-order-coach' },
		answer: async (page, hand) => {
			for (const [index, text] of ORDER.entries()) await hand.place(page, text, index + 1);
			await hand.press(radio(page, 'Certain, 95%'));
		},
		value: (question) => ({ order: ORDER.map((text) => idOf(partsOf(question), text)) }),
		confidence: 95,
		told: /You put everything in the right order/
	},
	{
		...{ title: 'a verdict, and what decided it', lesson: 'Who says so?', questionId: 'ws-verdict-diplomat' },
		answer: async (page, hand) => {
			await hand.press(radio(page, 'True in part but misleading'));
			const cards = page.getByRole('group', { name: 'Which cards decided it?' }).getByRole('checkbox');
			await hand.press(cards.nth(0));
			await hand.press(cards.nth(2));
		},
		value: (question) => ({
			verdict: 'misleading',
			cards: [partsOf(question)[0]?.id, partsOf(question)[2]?.id]
		}),
		told: /But the marked words claim only that the diplomat was registered/
	},
	{
		...{ title: 'a few words', lesson: 'Loaded language', questionId: 'll-short-farm' },
		answer: (page, hand) => hand.write(page.getByLabel('Your answer'), 'Catastrophe'),
		value: () => ({ text: 'Catastrophe' }),
		told: /Your answer is right/
	},
	{
		...{ title: 'a sentence said fairly', lesson: 'Loaded language', questionId: 'll-rewrite-alert' },
		answer: (page, hand) => hand.write(page.getByLabel('Your sentence'), REWRITE),
		value: () => ({ text: REWRITE }),
		told: /waiting for your teacher/i
	}
];

/** At which step the question of a case stands, and what its answer stores. */
export function resolve(
	server: TestServer,
	{ questionId, value }: KindCase
): { step: number; value: object } {
	const found = editions(server).flatMap((lesson) =>
		lesson.steps.flatMap(({ step }, index) => {
			if (step.kind !== 'question' || step.question.id !== questionId) return [];
			const text = passageOf(lesson, step.question)?.text ?? '';
			return [{ step: index + 1, value: value(step.question, text) }];
		})
	);
	if (!found[0]) throw new Error(`No edition has ${questionId}.`);
	return found[0];
}

function editions(server: TestServer): Lesson[] {
	const database = new Database(join(server.folder, 'underline.db'), { readonly: true });
	const rows = database.prepare<[], { document: string }>('select document from editions').all();
	database.close();
	return rows.map(({ document }) => lessonSchema.parse(JSON.parse(document)));
}
