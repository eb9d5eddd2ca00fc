import type { QuestionFile } from '../../questions/files';
import type { StepFile } from '../course-files';
import { isUneven, repeatedTexts } from './options';
import { stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type OrderFile = Extract<QuestionFile, { kind: 'order' }>;

/** “1.”, “(b)”, “First,”: a statement that says its own place. */
const NUMBERED =
	/^\W*(?:\d+|[a-h]|i{1,3}|iv|vi{0,3})[.):]|^\W*(?:first|second|third|fourth|last|finally)\b\W/i;

/** Statements that have one defensible order, and do not tell it by how they are written. */
export const orderRules: readonly Rule[] = [
	orderRule('order-same-text', ({ items }) => repeatedTexts(items.map(({ text }) => text))),
	orderRule('order-same-ends', ({ first, last }) =>
		first.trim().toLowerCase() === last.trim().toLowerCase()
			? ['what stands first and what stands last are called alike']
			: []
	),
	orderRule('order-numbered', ({ items }) =>
		items.filter(({ text }) => NUMBERED.test(text)).map(({ text }) => `“${text}” says its own place`)
	),
	orderRule('order-same-feedback', ({ items }) => repeatedTexts(items.map(({ feedback }) => feedback))),
	{
		...orderRule('order-uneven', ({ items }) =>
			isUneven(items.map(({ text }) => text)) ? ['one statement is far longer than another'] : []
		),
		severity: 'warning'
	}
];

function orderRule(id: RuleId, find: (step: OrderFile) => readonly Said[]): Rule {
	return stepRule(id, (step: StepFile) => (step.kind === 'order' ? find(step) : []));
}
