import { FAIR } from '../../questions/choice/model';
import type { QuestionFile } from '../../questions/files';
import type { StepFile } from '../course-files';
import { isUneven, repeatedTexts } from './options';
import { stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type MatchFile = Extract<QuestionFile, { kind: 'match' }>;

/** A label longer than this does not fit a list on a phone. */
const MOST_LABEL = 60;
/** Fewer rows than these stand in some order in any case. */
const LEAST_TO_MIX = 4;

/** Rows that have one defensible place, and do not tell it by how they stand. */
export const matchRules: readonly Rule[] = [
	matchRule('match-without-fair', ({ targets }) => {
		const techniques = targets.flatMap(({ technique }) => technique ?? []);
		return techniques.length > 0 && !techniques.includes(FAIR)
			? ['a match to techniques offers “fair” too']
			: [];
	}),
	matchRule('match-one-target', ({ items }) => {
		const [first, ...others] = items.map(({ to }) => to);
		return others.length > 0 && first?.some((target) => others.every((to) => to.includes(target)))
			? ['every row may go to the same target']
			: [];
	}),
	matchRule('match-in-order', ({ items, targets }) => {
		const places = items.map(({ to: [first] }) => targets.findIndex(({ id }) => id === first));
		if (places.length < LEAST_TO_MIX || new Set(places).size === 1) return [];
		const isSorted = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
		return isSorted ? ['the rows stand in the order of their targets: mix them'] : [];
	}),
	matchRule('match-any-target', ({ items, targets }) =>
		items.flatMap(({ to }, index) =>
			targets.every(({ id }) => to.includes(id)) ? [`item ${index + 1}: every target is right`] : []
		)
	),
	matchRule('match-same-text', ({ items, targets }) => [
		...repeatedTexts(items.map(({ text, words }) => text ?? words ?? '')),
		...repeatedTexts(targets.map(({ text }) => text))
	]),
	matchRule('match-long-target', ({ targets }) =>
		targets
			.filter(({ text }) => text.length > MOST_LABEL)
			.map(({ text }) => `the target “${text}” is longer than ${MOST_LABEL} characters`)
	),
	{
		...matchRule('match-uneven', ({ targets }) =>
			isUneven(targets.map(({ text }) => text)) ? ['one target is far longer than another'] : []
		),
		severity: 'warning'
	}
];

function matchRule(id: RuleId, find: (step: MatchFile) => readonly Said[]): Rule {
	return stepRule(id, (step: StepFile) => (step.kind === 'match' ? find(step) : []));
}
