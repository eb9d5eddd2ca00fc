import { FAIR } from '../../questions/choice/model';
import { namesTechniques } from './balance';
import { isUneven, repeatedTexts } from './options';
import { isFair, passageOf, stepRule, type Rule } from './rule';

const ALL_OF_THE_ABOVE = /\b(?:all|any|both|neither|none) of the above\b|^\W*all of (?:these|them)\W*$/i;
/** “Which of these is not …” */
const NEGATED_WHICH =
	/\bwhich\b[^.?!]*\b(?:(?:is|are|was|were|do|does|did|has|have|could|would|should|can)(?:\s+not|n['’]t)|cannot|can['’]t)\b/i;
/** “All of these are … except:”, and a NOT in capitals. */
const EXCEPTION = /\b(?:NOT|EXCEPT)\b|\bexcept\b[^.?!]*[.?:]?$/;

/** One defensible answer, asked for straight. */
export const questionRules: readonly Rule[] = [
	stepRule('naming-without-fair', (step) =>
		step.kind === 'choice' &&
		namesTechniques(step) &&
		!step.options.some(({ technique }) => technique === FAIR)
			? ['a choice between techniques offers “fair” too']
			: []
	),
	stepRule('right-and-wrong', (step) => {
		if (step.kind !== 'choice' || step.several) return [];
		const right = step.options.filter((option) => option.right).length;
		return right === 0 || right === step.options.length
			? ['a choice has a right option and a wrong one']
			: [];
	}),
	stepRule('negative-stem', (step) =>
		'prompt' in step && [step.prompt, step.context ?? ''].some(asksForWhatIsNot)
			? ['the prompt asks for what is not so: ask for what is']
			: []
	),
	stepRule('all-of-the-above', (step) =>
		step.kind === 'choice'
			? step.options
					.filter(({ text }) => ALL_OF_THE_ABOVE.test(text))
					.map(({ text }) => `the option “${text}” speaks of the others`)
			: []
	),
	stepRule('option-repeated', (step) =>
		step.kind === 'choice'
			? [
					...repeatedTexts(step.options.map(({ text }) => text)),
					...repeatedTexts(step.options.map(({ feedback }) => feedback))
				]
			: []
	),
	{
		...stepRule('options-uneven', (step) =>
			step.kind === 'choice' && isUneven(step.options.map(({ text }) => text))
				? ['one option is far longer than another']
				: []
		),
		severity: 'warning'
	},
	stepRule('no-key-asked', (step, lesson) => {
		if (step.kind !== 'highlight' && step.kind !== 'choice') return [];
		if (step.kind === 'highlight' && step.sourcing) return [];
		const passage = passageOf(lesson, step);
		const asked = step.techniques.filter((technique) => step.kind === 'highlight' || technique !== FAIR);
		if (!passage || isFair(passage) || asked.length === 0) return [];
		const keyed = passage.written.keys.flatMap(({ techniques }) => techniques);
		return asked.some((technique) => keyed.includes(technique))
			? []
			: [`no key of “${passage.written.id}” is for ${asked.join(', ')}`];
	})
];

function asksForWhatIsNot(text: string): boolean {
	return NEGATED_WHICH.test(text) || EXCEPTION.test(text);
}
