/** What answers come to: of single students, and in sums over many. */
import type { Entry, Inventory } from './entry';

const whose = {
	accountId: ['pseudonymous', 'whose'],
	classId: ['pseudonymous', 'in which class'],
	isOwn: ['personal', 'self-study and review: in no teacher’s figures']
} as const satisfies Record<string, Entry>;

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
			...whose,
			passageId: ['public', 'which passage'],
			attemptId: ['pseudonymous', 'in which attempt'],
			questionId: ['public', 'at which question'],
			judgedAt: ['personal', 'when'],
			isSignal: ['public', 'whether the passage is slanted'],
			isFlagged: ['personal', 'whether the student said so'],
			confidence: ['personal', 'how sure they were']
		}
	},
	evidence: {
		kept: 'attempt',
		columns: {
			...whose,
			attemptId: ['pseudonymous', 'in which attempt'],
			questionId: ['public', 'at which question'],
			technique: ['public', 'which technique'],
			answeredAt: ['personal', 'when, for the review schedule'],
			score: ['personal', 'what was earned'],
			guess: ['public', 'what guessing earns'],
			difficulty: ['public', 'how hard the question was then'],
			confidence: ['personal', 'how sure they were'],
			hints: ['personal', 'how many hints were opened'],
			slanted: ['public', 'how many slanted places were there'],
			caught: ['personal', 'how many of them were seen'],
			fair: ['public', 'how many fair passages were there'],
			accused: ['personal', 'how many of them were accused']
		}
	},
	skills: {
		kept: 'class',
		columns: {
			classId: whose.classId,
			accountId: whose.accountId,
			technique: ['public', 'which technique'],
			theta: ['sensitive', 'an estimate of how well they see it; shown only in three steps'],
			answers: ['personal', 'from how many answers'],
			days: ['personal', 'on how many days'],
			slanted: ['personal', 'how many slanted places were met'],
			caught: ['personal', 'how many of them were seen'],
			fair: ['personal', 'how many fair passages were met'],
			accused: ['personal', 'how many of them were accused'],
			lastAt: ['personal', 'when last']
		}
	},
	sheets: {
		kept: 'attempt',
		columns: {
			attemptId: ['pseudonymous', 'of which attempt'],
			editionId: summed.editionId,
			assignmentId: ['pseudonymous', 'in which assignment'],
			accountId: whose.accountId,
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
