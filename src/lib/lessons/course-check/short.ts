import type { QuestionFile } from '../../questions/files';
import { isBlank, MOST_UNITS, normalize } from '../../questions/short/score';
import { textProblem } from '../../text/plain-text';
import { stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type ShortFile = Extract<QuestionFile, { kind: 'short' }>;

/** Answers that can be written, and are right or wrong, not both. */
export const shortRules: readonly Rule[] = [
	shortRule('short-same-answer', (step) => {
		const answers = answersOf(step);
		return answers.flatMap((text, index) => {
			const first = answers.slice(0, index).find((other) => normalize(other, step) === normalize(text, step));
			return first === undefined ? [] : [`“${text}” and “${first}” are one and the same answer`];
		});
	}),
	shortRule('short-not-writable', (step) =>
		answersOf(step).flatMap((text) => {
			const problem = isBlank(text) ? 'There is nothing in it.' : problemOf(text);
			return problem === undefined ? [] : [`nobody can answer “${text}”. ${problem}`];
		})
	),
	asWarning(
		shortRule('short-answer-in-prompt', (step) => {
			const asked = ` ${wordsOnly(`${step.prompt} ${step.context ?? ''}`, step)} `;
			return step.accepted
				.filter(({ text }) => asked.includes(` ${wordsOnly(text, step)} `))
				.map(({ text }) => `“${text}” stands in the prompt: does it give the answer away?`);
		})
	),
	asWarning(
		shortRule('short-without-wrong', ({ wrong }) =>
			wrong.length === 0 ? ['no known wrong answer: say what tempts, and why it is not it (wrong)'] : []
		)
	)
];

function answersOf({ accepted, wrong }: ShortFile): string[] {
	return [...accepted, ...wrong].map(({ text }) => text);
}

function problemOf(text: string): string | undefined {
	return textProblem(text, { most: MOST_UNITS, lines: false });
}

/** As answers are compared, and with a space for whatever stands between words. */
function wordsOnly(text: string, step: ShortFile): string {
	return normalize(text, step)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

function shortRule(id: RuleId, find: (step: ShortFile) => readonly Said[]): Rule {
	return stepRule(id, (step) => (step.kind === 'short' ? find(step) : []));
}

function asWarning(rule: Rule): Rule {
	return { ...rule, severity: 'warning' };
}
