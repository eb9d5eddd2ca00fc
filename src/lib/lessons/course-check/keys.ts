import { countWords, wordSet } from '../../text/words';
import { spansOf } from '../course-resolve';
import { passageRule, percent, type Rule } from './rule';

const MOST_CORE_WORDS = 30;
const LEAST_FAIR_WORDS = 0.4;
const MANY_KEYS = 6;

/** What makes a key scorable: see the authoring guards of the Highlight Score. */
export const keyRules: readonly Rule[] = [
	passageRule('core-outside-acceptable', ({ written, passage }) =>
		written.keys.flatMap(({ acceptable }, index) => {
			const margin = wordSet(
				written.text,
				spansOf(written.text, acceptable, '', () => undefined)
			);
			const core = wordSet(written.text, passage.keys[index]?.core ?? []);
			return [...core].every((word) => margin.has(word))
				? []
				: [{ at: `key ${index + 1}`, message: 'the acceptable words do not hold the whole core' }];
		})
	),
	passageRule('core-too-long', ({ passage }) =>
		passage.keys.flatMap(({ core }, index) => {
			const { size } = wordSet(passage.text, core);
			return size > MOST_CORE_WORDS
				? [{ at: `key ${index + 1}`, message: `the core has ${size} words, ${MOST_CORE_WORDS} are enough` }]
				: [];
		})
	),
	passageRule('too-few-fair-words', ({ passage }) => {
		const spans = [
			...passage.keys.flatMap(({ acceptable }) => acceptable),
			...passage.contested.map(({ span }) => span)
		];
		const fair = 1 - wordSet(passage.text, spans).size / countWords(passage.text);
		return fair < LEAST_FAIR_WORDS
			? [`${percent(fair)} of the words are fair, at least 40 % are needed`]
			: [];
	}),
	passageRule('overlapping-cores', ({ passage }) => {
		const keys = passage.keys.map(({ core, techniques }) => ({
			words: wordSet(passage.text, core),
			techniques
		}));
		return keys.flatMap((key, index) =>
			keys.slice(index + 1).flatMap((other, offset) => {
				const overlap = [...key.words].some((word) => other.words.has(word));
				const agree = key.techniques.some((technique) => other.techniques.includes(technique));
				return overlap && !agree
					? [
							{
								at: `key ${index + offset + 2}`,
								message: `overlaps key ${index + 1} and shares no technique with it`
							}
						]
					: [];
			})
		);
	}),
	passageRule(
		'many-keys',
		({ passage }) =>
			passage.keys.length > MANY_KEYS ? [`${passage.keys.length} keys are a lot for one passage`] : [],
		'warning'
	)
];
