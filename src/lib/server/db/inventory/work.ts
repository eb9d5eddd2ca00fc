/** What students did, and what it came to. */
import type { Entry, Inventory } from './entry';

/** Which try at which question: the key of most of these tables. */
const tried = {
	attemptId: ['pseudonymous', 'in which attempt'],
	questionId: ['public', 'which question'],
	tryNumber: ['pseudonymous', 'which try at it']
} as const satisfies Record<string, Entry>;

export const work: Inventory<
	| 'attempts'
	| 'answers'
	| 'saves'
	| 'grades'
	| 'teacherGrades'
	| 'selfRatings'
	| 'attemptEvents'
	| 'problemReports'
	| 'overrides'
	| 'correctedGrades'
> = {
	attempts: {
		kept: 'attempt',
		columns: {
			id: ['pseudonymous', 'what its answers are kept under'],
			assignmentId: ['pseudonymous', 'in which assignment'],
			accountId: ['pseudonymous', 'whose it is'],
			editionId: ['public', 'at which lesson, in which version'],
			number: ['personal', 'which one of theirs'],
			lighter: ['sensitive', 'whether they chose the lighter steps'],
			startedAt: ['personal', 'when it was begun, for time limits'],
			handedInAt: ['personal', 'when it was handed in'],
			handedInBy: ['personal', 'by the student, or by the clock'],
			seed: ['pseudonymous', 'what shuffles its questions the same way each time'],
			drawn: ['pseudonymous', 'which questions were drawn for it'],
			isPractice: ['personal', 'whether it earns nothing'],
			reopenedAt: ['personal', 'when a teacher opened it again'],
			reopenUntil: ['personal', 'until when it is open again'],
			receipt: ['pseudonymous', 'the code on its receipt, for student and teacher to compare']
		}
	},
	answers: {
		kept: 'attempt',
		columns: {
			...tried,
			value: ['personal', 'what was chosen, marked or written: to grade it and show it again'],
			revision: ['pseudonymous', 'the newer of two saves wins'],
			savedAt: ['personal', 'when it was saved'],
			confidence: ['personal', 'how sure the student said to be, to tell them how right that was'],
			certainty: ['personal', 'the same where it counts for points'],
			flagged: ['personal', 'that the student wants to come back to it'],
			hints: ['personal', 'how many hints were opened'],
			givenAt: ['personal', 'when a try in practice was done with'],
			isDeliveredLate: ['personal', 'that it came after the deadline'],
			isLeftOut: ['personal', 'that the teacher does not count it']
		}
	},
	saves: {
		kept: 'attempt',
		columns: {
			attemptId: tried.attemptId,
			key: ['pseudonymous', 'a save that is sent twice is kept once; forgotten at hand-in'],
			requestHash: ['pseudonymous', 'fingerprint of what was sent, to tell a repetition'],
			response: ['pseudonymous', 'what was replied, to reply the same again'],
			createdAt: ['personal', 'when']
		}
	},
	grades: {
		kept: 'attempt',
		columns: {
			...tried,
			keyEditionId: ['public', 'by the key of which other version'],
			score: ['personal', 'the points that Underline gave']
		}
	},
	teacherGrades: {
		kept: 'attempt',
		columns: {
			...tried,
			score: ['personal', 'the points that a teacher gave'],
			ratings: ['personal', 'by which parts of the rubric'],
			reason: ['personal', 'why Underline’s points were changed'],
			comment: ['sensitive', 'what the teacher says to the student'],
			gradedBy: ['pseudonymous', 'which teacher'],
			gradedAt: ['personal', 'when']
		}
	},
	selfRatings: {
		kept: 'attempt',
		columns: {
			...tried,
			ratings: ['personal', 'how the student rated their own rewriting; counts for nothing'],
			ratedAt: ['personal', 'when']
		}
	},
	attemptEvents: {
		kept: 'attempt',
		columns: {
			id: ['pseudonymous', 'tells events apart'],
			attemptId: tried.attemptId,
			kind: ['personal', 'handed in, reopened, graded anew, key corrected'],
			accountId: ['pseudonymous', 'which teacher did it'],
			reason: ['sensitive', 'why, as the teacher wrote it'],
			happenedAt: ['personal', 'when']
		}
	},
	problemReports: {
		kept: 'attempt',
		columns: {
			id: ['pseudonymous', 'tells reports apart'],
			attemptId: tried.attemptId,
			questionId: tried.questionId,
			text: ['personal', 'what the student says is wrong with the question'],
			reportedAt: ['personal', 'when'],
			resolvedAt: ['pseudonymous', 'when a teacher had settled it']
		}
	},
	overrides: {
		kept: 'class',
		columns: {
			assignmentId: ['pseudonymous', 'in which assignment'],
			accountId: ['pseudonymous', 'for which student'],
			opensAt: ['personal', 'other times for this student'],
			dueAt: ['personal', 'other times for this student'],
			closesAt: ['personal', 'other times for this student'],
			timeLimitMinutes: ['sensitive', 'another time limit for this student'],
			isUntimed: ['sensitive', 'that this student has no time limit'],
			attemptsAllowed: ['personal', 'more attempts for this student'],
			isExcused: ['sensitive', 'that this student need not do it'],
			reason: ['sensitive', 'why, as the teacher wrote it; may touch on health'],
			setBy: ['pseudonymous', 'which teacher'],
			setAt: ['personal', 'when']
		}
	},
	correctedGrades: {
		kept: 'attempt',
		columns: {
			correctionId: ['public', 'by which correction of a key'],
			...tried,
			keyEditionId: ['public', 'by the key of which other version it was graded before'],
			score: ['personal', 'the points before, so that the correction can be undone'],
			newScore: ['personal', 'the points after']
		}
	}
};
