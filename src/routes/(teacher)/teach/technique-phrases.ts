/** The techniques as they stand in the middle of a sentence: “it accuses fair passages of unsourced claims”. */
const PHRASES: Readonly<Record<string, string>> = {
	'loaded-language': 'loaded language',
	'exaggeration-minimization': 'exaggeration',
	repetition: 'repetition',
	'name-calling': 'name-calling',
	'guilt-by-association': 'guilt by association',
	'motive-attribution': 'claims about motives',
	'loaded-question': 'loaded questions',
	'unsourced-claim': 'unsourced claims',
	'appeal-to-authority': 'appeals to authority',
	'sweeping-generalization': 'sweeping generalizations',
	'prediction-as-fact': 'predictions stated as fact',
	'causal-oversimplification': 'oversimplified causes',
	'false-dilemma': 'false dilemmas',
	'conspiracy-framing': 'conspiracy framing',
	'appeal-to-fear': 'appeals to fear',
	'flag-waving': 'flag-waving',
	whataboutism: 'whataboutism',
	'slogan-cliche': 'slogans'
};

/** One that left the taxonomy, or came to it, is quoted by its id. */
export function phraseOf(technique: string): string {
	return PHRASES[technique] ?? `“${technique}”`;
}
