import { z } from 'zod';

/** What an assignment asks of everybody it was given to. Times stand beside it, as columns. */
export const assignmentRulesSchema = z.object({
	/** Practice: feedback after each answer, and another try. Quiz: feedback later, one answer. */
	mode: z.enum(['practice', 'quiz']).default('quiz'),
	/** `null`: as many as one likes. */
	attemptsAllowed: z.int().min(1).max(50).nullable().default(1),
	/** Which attempt counts when there are several. */
	counts: z.enum(['best', 'last', 'average']).default('best'),
	/** What being late means: nothing; that it is said; a percentage less for each day begun; that nothing is taken. */
	late: z.enum(['none', 'kept', 'percent', 'closed']).default('kept'),
	/** With `late: percent`: 1..100 of the score for each day begun. */
	latePercent: z.int().min(1).max(100).default(10),
	/** Whether it can be worked on after it closed, for no credit. */
	practiceAfterClosing: z.boolean().default(false),
	timeLimitMinutes: z.int().min(1).max(1440).nullable().default(null),
	/** How long after time is up what was done before is still taken. */
	graceMinutes: z.int().min(0).max(1440).default(10),
	/** Quiz: when feedback is shown. Practice shows it at once. */
	release: z.enum(['hand-in', 'due', 'teacher']).default('hand-in'),
	/** Certainty-based marking, 1/0, 2/−2, 3/−6, instead of plain scores. */
	certainty: z.boolean().default(false),
	/** Whether options change places from student to student. */
	shuffles: z.boolean().default(false)
});
export type AssignmentRules = z.infer<typeof assignmentRulesSchema>;

/** The rules of an assignment nobody set any for, and of self-study in their mode. */
export const DEFAULT_RULES: AssignmentRules = assignmentRulesSchema.parse({});
