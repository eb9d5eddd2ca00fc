import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { orderFile } from '../../questions/order/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { aCourseDraft, filesOf } from '../test-course';
import { orderRules } from './order';

type OrderDraft = z.input<typeof orderFile.schema>;

const TEXTS = ['The council counted every bus.', 'A driver kept a diary.', 'A neighbor heard it said.'];

const statements = (texts: readonly string[]): OrderDraft['items'] =>
	texts.map((text, index) => ({ text, feedback: `Reason ${'abcdef'.charAt(index)}: who looked, and how.` }));

function anOrder(change: Partial<OrderDraft> = {}): OrderDraft {
	return {
		...{ id: 'rank', kind: 'order', prompt: 'Which evidence is strongest?' },
		...{ first: 'strongest evidence', last: 'weakest evidence' },
		items: statements(TEXTS),
		...change
	};
}

const withOrder = (change?: Partial<OrderDraft>) =>
	filesOf(aCourseDraft(({ lesson }) => lesson.steps.push(anOrder(change))));

function rulesBroken(change?: Partial<OrderDraft>): string[] {
	const { material } = readMaterial(withOrder(change));
	return orderRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question. */
function findings(change?: Partial<OrderDraft>): string[] {
	const { findings: all } = checkCourse(withOrder(change), (text) => text);
	return all.filter(({ place }) => place.includes('rank')).map(({ rule }) => rule);
}

const withText = (text: string) => ({ items: statements([...TEXTS, text]) });

const broken: readonly (readonly [rule: string, how: string, change: Partial<OrderDraft>])[] = [
	['order-same-text', 'a statement twice', withText('a driver kept a diary. ')],
	['order-same-ends', 'both ends called alike', { last: 'Strongest evidence' }],
	['order-numbered', 'a number before a statement', withText('4. Somebody dreamed it.')],
	['order-numbered', 'a letter before a statement', withText('(d) Somebody dreamed it.')],
	['order-numbered', 'a statement that calls itself last', withText('Last, somebody dreamed it.')],
	[
		'order-same-feedback',
		'the same reason twice',
		{ items: statements(TEXTS).map((item) => ({ ...item, feedback: 'Who looked?' })) }
	],
	['order-uneven', 'a statement far longer than another', withText('word '.repeat(21).trim())]
];

describe('an order in the course', () => {
	it('breaks no rule as it should be', () => {
		expect([rulesBroken(), findings()]).toEqual([[], []]);
	});

	it.each(broken)('breaks %s with %s, and nothing else', (rule, _, change) => {
		const found = [rulesBroken(change), findings(change)].map((rules) => [...new Set(rules)]);
		expect(found).toEqual([[rule], [rule]]);
	});

	it.each([['Firstborn children dreamed it.'], ['A second driver kept a diary.'], ['3 drivers said so.']])(
		'may say “%s”',
		(text) => {
			expect(rulesBroken(withText(text))).toEqual([]);
		}
	);

	it('needs a reference for a figure in a reason', () => {
		const items = statements(TEXTS).map((item) => ({ ...item, feedback: `${item.feedback} In 1994.` }));
		expect(findings({ items })).toContain('fact-without-reference');
	});

	it.each<[string, Partial<OrderDraft>]>([
		['two statements', { items: statements(TEXTS.slice(1)) }],
		['nine statements', { items: statements([...'abcdefghi'].map((letter) => `Statement ${letter}`)) }],
		['a statement without a reason', { items: statements(TEXTS).map((item) => ({ ...item, feedback: '' })) }]
	])('does not read with %s', (_, change) => {
		expect(readMaterial(withOrder(change)).findings).not.toEqual([]);
	});

	it('has every rule broken here', () => {
		const ids = orderRules.map(({ id }) => id);
		expect(ids.filter((id) => broken.every(([rule]) => rule !== id))).toEqual([]);
	});
});
