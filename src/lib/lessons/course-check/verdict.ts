import type { QuestionFile } from '../../questions/files';
import { countWords } from '../../text/words';
import type { Material } from '../course';
import { repeatedTexts } from './options';
import { questionsAmong, stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type VerdictFile = Extract<QuestionFile, { kind: 'verdict' }>;

const MOST_CLAIM_WORDS = 40;
const QUARTER = 0.25;
/** With fewer verdict questions than these in the course, their balance says nothing. */
const FEW = 4;

/** One claim, one defensible verdict, and cards that carry it. */
export const verdictRules: readonly Rule[] = [
	verdictRule('verdict-right-twice', ({ right }) =>
		new Set(right).size < right.length ? ['the same verdict is given as right twice'] : []
	),
	verdictRule('verdict-opposites', ({ right }) =>
		right.includes('supported') && right.includes('contradicted')
			? ['a claim is not both supported and contradicted: “misleading” and “cannot tell” are there for that']
			: []
	),
	verdictRule('verdict-nothing-decides', ({ right, cards, asksCards }) => {
		const deciding = cards.filter(({ decides }) => decides).length;
		if (deciding === 0 && (asksCards || !right.includes('cannot-tell'))) {
			return ['no card decides it: say which ones carry the verdict (decides)'];
		}
		return asksCards && deciding === cards.length
			? ['every card decides it: there is nothing to ask (asksCards)']
			: [];
	}),
	verdictRule('verdict-same-card', ({ cards }) => repeatedTexts(cards.map(({ says }) => says))),
	verdictRule('verdict-same-feedback', ({ feedback }) => repeatedTexts(Object.values(feedback))),
	verdictRule('verdict-link', ({ cards }) =>
		cards.flatMap((card) =>
			'link' in card && card.link !== undefined && !card.link.startsWith('https://')
				? [`${card.link} is no https link`]
				: []
		)
	),
	verdictRule('verdict-long-claim', ({ claim }) => {
		const words = countWords(claim);
		return words > MOST_CLAIM_WORDS
			? [`the claim has ${words} words: quote the ${MOST_CLAIM_WORDS} that matter`]
			: [];
	}),
	{ id: 'verdict-supported-share', severity: 'error', find: findDoubt }
];

/** Where hardly a claim holds, doubting everything is the best answer. */
function findDoubt({ lessons }: Material): ReturnType<Rule['find']> {
	const verdicts = lessons
		.flatMap((lesson) => questionsAmong(lesson.steps))
		.filter((question) => question.kind === 'verdict');
	const supported = verdicts.filter(({ right }) => right.includes('supported')).length;
	return verdicts.length >= FEW && supported < verdicts.length * QUARTER
		? [
				{
					...{ file: 'lessons/', place: 'course' },
					message: `“supported” is right in ${supported} of ${verdicts.length} verdict questions: one in four is needed`
				}
			]
		: [];
}

function verdictRule(id: RuleId, find: (step: VerdictFile) => readonly Said[]): Rule {
	return stepRule(id, (step) => (step.kind === 'verdict' ? find(step) : []));
}
