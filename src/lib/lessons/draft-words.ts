import type { z } from 'zod';
import { LEAST_FAIR_SHARE, MOST_CORE_WORDS, type HighlightGuard } from '../measure/highlight-guards';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What is said of a draft that cannot be published yet, or should be looked at. */
export const findingWords = {
	empty: 'Nothing is written here yet.',
	noStep: 'There is no step yet.',
	noTechnique: 'No question asks for a technique.',
	noPassage: 'The passage it is about is not in this lesson.',

	/** For what a schema found. */
	issue(issue: z.core.$ZodIssue): string {
		// A choice of words of the passage that was not made yet.
		if (issue.path.at(-1) === 'end') return 'Choose these words in the passage.';
		if (issue.code === 'too_small') return this.tooLittle(issue);
		if (issue.code === 'too_big') return this.tooMuch(issue);
		if (issue.code === 'invalid_type') return this.empty;
		const isLink = issue.code === 'invalid_format' && issue.format === 'url';
		return isLink ? 'This is no web address: those begin with https://.' : 'This does not fit.';
	},

	tooLittle({ origin, minimum }: Pick<z.core.$ZodIssueTooSmall, 'origin' | 'minimum'>): string {
		if (origin === 'string') return this.empty;
		return origin === 'array' ? `At least ${minimum} needed here.` : `It has to be ${minimum} or more.`;
	},

	tooMuch({ origin, maximum }: Pick<z.core.$ZodIssueTooBig, 'origin' | 'maximum'>): string {
		return origin === 'string' ? `Too long: at most ${maximum} characters.` : `At most ${maximum} fit here.`;
	},

	guard(guard: HighlightGuard): string {
		switch (guard.guard) {
			case 'too-few-fair-words':
				return `${percent(guard.share)} of the words are fair. At least ${percent(LEAST_FAIR_SHARE)} are needed, or marking everything would pay.`;
			case 'core-too-long':
				return `The core has ${guard.words} words; at most ${MOST_CORE_WORDS} make a key.`;
			case 'cores-overlap':
				return `It shares words with key ${guard.other + 1}, but no technique.`;
			case 'many-keys':
				return `${guard.keys} keys are a lot for one passage.`;
		}
	}
};
