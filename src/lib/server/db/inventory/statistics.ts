/** What answers come to: of single students, and in sums over many. */
import type { Entry, Inventory } from './entry';

/** Sums over the sheets of all students who were asked. */
const summed = {
	editionId: ['public', 'of which version of a lesson'],
	lighter: ['public', 'with the lighter steps or not'],
	n: ['public', 'over how many students']
} as const satisfies Record<string, Entry>;
const points = ['public', 'what item statistics are worked out from'] as const;

export const statistics: Inventory<
	| 'judgments'
	| 'evidence'
	| 'skills'
	| 'sheets'
	| 'difficulties'
	| 'editionSums'
	| 'questionSums'
	| 'optionSums'
> = {
	judgments: {
		kept: 'attempt',
		columns: {
			accountId: ['pseudonymous', 'whose'],
			passageId: ['public', 'which passage'],
			attemptId: ['pseudonymous', 'in which attempt'],
			questionId: ['public', 'at which question'],
			judgedAt: ['personal', 'when'],
			isSignal: ['public', 'whether the passage is slanted'],
			isFlagged: ['personal', 'whether the student said so']
		}
	},
	evidence: {
		kept: 'attempt',
		columns: {
			attemptId: ['pseudonymous', 'in which attempt'],
			shown: [
				'personal',
				'by question: when it was answered, how hard it was and what guessing earns, how sure they were and how many hints were opened; by technique, what was earned, how many slanted passages were there and were seen, how many fair ones were there and were accused'
			]
		}
	},
	skills: {
		kept: 'class',
		columns: {
			classId: ['pseudonymous', 'in which class'],
			accountId: ['pseudonymous', 'whose'],
			learned: [
				'sensitive',
				'by technique: an estimate of how well they see it, shown only in three steps; from how many answers, on how many days and when last; how many slanted passages were met and seen, how many fair ones met and accused'
			]
		}
	},
	sheets: {
		kept: 'attempt',
		columns: {
			attemptId: ['pseudonymous', 'of which attempt'],
			editionId: summed.editionId,
			assignmentId: ['pseudonymous', 'in which assignment'],
			accountId: ['pseudonymous', 'whose'],
			lighter: ['sensitive', 'whether they chose the lighter steps'],
			isCounted: ['pseudonymous', 'whether it is in the sums'],
			scores: ['personal', 'points by question'],
			chosen: ['personal', 'options chosen, by question']
		}
	},
	difficulties: {
		kept: 'sums',
		columns: {
			questionId: ['public', 'which question'],
			version: ['public', 'in which wording'],
			difficulty: ['public', 'how hard it is'],
			answers: ['public', 'from how many first answers']
		}
	},
	editionSums: { kept: 'sums', columns: { ...summed, sumT: points, sumTT: points } },
	questionSums: {
		kept: 'sums',
		columns: {
			...summed,
			questionId: ['public', 'which question'],
			sumX: points,
			sumXX: points,
			sumT: points,
			sumTT: points,
			sumXT: points
		}
	},
	optionSums: {
		kept: 'sums',
		columns: {
			...summed,
			questionId: ['public', 'which question'],
			option: ['public', 'which option'],
			sumRest: points
		}
	}
};
