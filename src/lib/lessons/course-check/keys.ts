import {
	guardHighlights,
	LEAST_FAIR_SHARE,
	MOST_CORE_WORDS,
	type HighlightGuard
} from '../../measure/highlight-guards';
import { scoredKey } from '../../questions/highlight/score';
import type { Passage } from '../../text/passage';
import { wordSet, wordsIn, wordsOf } from '../../text/words';
import { spansOf } from '../course-resolve';
import type { RuleId } from './remedies';
import { passageRule, percent, type Rule, type Said } from './rule';

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
	guardRule('core-too-long', (guard) =>
		guard.guard === 'core-too-long'
			? [
					{
						at: `key ${guard.key + 1}`,
						message: `the core has ${guard.words} words, ${MOST_CORE_WORDS} are enough`
					}
				]
			: []
	),
	guardRule('too-few-fair-words', (guard) =>
		guard.guard === 'too-few-fair-words'
			? [`${percent(guard.share)} of the words are fair, at least ${percent(LEAST_FAIR_SHARE)} are needed`]
			: []
	),
	guardRule('overlapping-cores', (guard) =>
		guard.guard === 'cores-overlap'
			? [
					{
						at: `key ${guard.key + 1}`,
						message: `overlaps key ${guard.other + 1} and shares no technique with it`
					}
				]
			: []
	),
	guardRule(
		'many-keys',
		(guard) => (guard.guard === 'many-keys' ? [`${guard.keys} keys are a lot for one passage`] : []),
		'warning'
	)
];

function guardRule(
	id: RuleId,
	say: (guard: HighlightGuard) => readonly Said[],
	severity?: Rule['severity']
): Rule {
	return passageRule(id, ({ passage }) => guardsOf(passage).flatMap(say), severity);
}

function guardsOf({ text, keys, contested }: Passage): HighlightGuard[] {
	const words = wordsOf(text);
	const neutral = contested.flatMap(({ span }) => wordsIn(words, span) ?? []);
	return guardHighlights(
		words.length,
		keys.map((key) => scoredKey(words, key)),
		neutral
	);
}
