import type { Passage } from '../../text/passage';
import { heatRuns, type HeatRun, type HighlightReport } from '../highlight/report';
import { passageText } from '../../text/passage';
import { marksOf, ROLES, type Sourcing } from './form';
import type { SourcingKey } from './model';
import { scoreSourcing } from './score';

/** What a class called claim and source, each on its own. */
export interface SourcingHeat {
	readonly claim: readonly HeatRun[];
	readonly source: readonly HeatRun[];
	/** Whether the passage gives a source. */
	readonly isGiven: boolean;
	/** Students who said “none given”. */
	readonly saidNone: number;
}

/** Adds up a class’s answers; at least one. `techniques` of keys are roles here. */
export function reportSourcing(
	key: SourcingKey,
	passage: Passage,
	answers: readonly Sourcing[]
): HighlightReport & { readonly sourcing: SourcingHeat } {
	const scored = answers.map((answer) => scoreSourcing(key, passage, answer));
	const heatOf = (role: (typeof ROLES)[number]) =>
		heatRuns(
			passage.text,
			answers.map(({ marks }) => marksOf(role, marks))
		);
	return {
		kind: 'highlight',
		passage: passageText(passage),
		n: answers.length,
		heat: heatRuns(
			passage.text,
			answers.map(({ marks }) => marks)
		),
		keys: ROLES.flatMap((role) => {
			const part = key[role];
			if ('none' in part) return [];
			const { core, acceptable, reason } = part;
			const isFound = (one: { id: string; status: string }) => one.id === role && one.status === 'found';
			return {
				...{ id: role, core, acceptable, reason, techniques: [role] },
				words: core.map(({ start, end }) => passage.text.slice(start, end)).join(' … '),
				found: scored.filter(({ parts }) => parts.keys.some(isFound)).length
			};
		}),
		contested: [],
		accusers: scored.filter(({ parts }) => parts.marks.includes('fair text')).length,
		meanScore: scored.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scored.length),
		sourcing: {
			claim: heatOf('claim'),
			source: heatOf('source'),
			isGiven: !('none' in key.source),
			saidNone: answers.filter(({ noSource }) => noSource).length
		}
	};
}
