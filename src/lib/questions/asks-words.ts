const SURE = {
	two: ['Guessing', 'Leaning', 'Fairly sure', 'Certain'],
	more: ['Guessing', 'Leaning', 'Fairly sure', 'Certain']
};

/** What is asked beside an answer. */
export const words = {
	howSure: 'How sure are you?',
	howSureHint: 'How likely is it that your answer is right?',
	level: (scale: 'two' | 'more', index: number, percent: number) =>
		`${SURE[scale][index] ?? ''}, ${percent}%`,
	certainty: 'How certain are you?',
	certaintyHint: 'The surer you say you are, the more a right answer earns and the more a wrong one costs.',
	marks: (right: number, wrong: number) =>
		`right ${right > 0 ? '+' : ''}${right}, wrong ${wrong < 0 ? `−${-wrong}` : wrong}`,
	certaintyLevel: (level: number) => ['Not very', 'Fairly', 'Very'][level - 1] ?? String(level),
	showHint: (number: number, count: number) =>
		count === 1 ? 'Show a hint' : `Show hint ${number} of ${count}`,
	hintCosts: 'It costs no points. That you looked is kept with your answer.',
	hint: (number: number, count: number) => (count === 1 ? 'Hint' : `Hint ${number}`)
};
