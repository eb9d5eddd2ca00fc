import { FAIR_SHARE, fairShare, type BalanceWarning } from '../balance';
import { percent, taughtRule, type Rule } from './rule';

const RULES = {
	share: 'set-balance',
	length: 'length-tells',
	origin: 'origin-tells',
	reading: 'reading-level'
} as const satisfies Record<BalanceWarning['kind'], string>;

/** What the balance meter warns of. */
export const meterRules: readonly Rule[] = Object.entries(RULES).map(([kind, id]) =>
	taughtRule(
		id,
		({ balance }) => (balance()?.warnings ?? []).filter((warning) => warning.kind === kind).map(sayWarning),
		'warning'
	)
);

/** A warning in a sentence, for authors. */
export function sayWarning(warning: BalanceWarning): string {
	switch (warning.kind) {
		case 'share': {
			const { slanted, fair } = warning.set;
			const [least, most] = [percent(FAIR_SHARE.least), percent(FAIR_SHARE.most)];
			return `${fair} of the ${slanted + fair} passages judged are fair (${percent(fairShare(warning.set) ?? 0)}): ${least} to ${most} are wanted`;
		}
		case 'length':
			return `length tells which passages are fair: in ${percent(warning.chance)} of the pairs the ${warning.longer} one is longer`;
		case 'origin':
			return `origin tells which passages are fair: the fair share is ${percent(warning.by)} higher ${warning.fairer === 'article' ? 'in the article' : 'in texts of our own'}`;
		case 'reading':
			return `our own text reads like grade ${warning.grade.toFixed(1)}: 8 to 9 is what is wanted`;
	}
}
