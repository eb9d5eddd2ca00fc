/** Around the rows of a list that is written. */
export const rowWords = {
	up: 'Up',
	down: 'Down',
	remove: 'Remove',
	numbered: (one: string, number: number) => `${one} ${number}`,
	actOf: (act: string, one: string, number: number) => `${act}: ${one.toLowerCase()} ${number}`,
	added: (one: string, number: number) => `${one} ${number} added.`,
	removed: (one: string, number: number) => `${one} ${number} removed. Undo brings it back.`,
	moved: (one: string, from: number, to: number, of: number) => `${one} ${from} moved to ${to} of ${of}.`,
	stays: (one: string, number: number) => `${one} ${number} stays where it is.`
};

/** For choosing words of a passage. */
export const wordsWords = {
	hint: 'Choose the first and the last word; or select the words in the text and press the button under it.',
	noPassage: 'Choose a passage for this question first.',
	first: 'First word',
	last: 'Last word',
	choose: 'Choose …',
	sentence: (number: number, words: string) => `${number}. ${words}`,
	take: (quote: string) => `Take “${quote}”`,
	takeNone: 'Select words in the text, then take them here.',
	chosen: (quote: string) => `Chosen: “${quote}”.`,
	tint: 'chosen',
	text: (label: string) => `The passage, for: ${label}`
};

/** For choosing techniques. */
export const techniqueWords = {
	ofPassage: 'The passage suggests:',
	takeAll: 'Take these',
	others: (ticked: number) => (ticked === 0 ? 'All techniques' : `All techniques (${ticked} chosen)`),
	noneChosen: 'None chosen yet.',
	none: 'None',
	chosen: (names: readonly string[]) => `Chosen: ${names.join(', ')}.`
};

/** What every question has. */
export const questionWords = {
	notLoaded: 'The fields of this question did not load.',
	notLoadedHelp: 'Nothing is lost. Check the connection and load the page again.',
	prompt: 'The task',
	promptHint: 'What students are asked to do, in a sentence or two.',
	context: 'Background (optional)',
	contextHint: 'What has to be read before the task.',
	techniques: 'Techniques it measures',
	techniquesHint: 'Results and progress are told by technique.',
	takeaway: 'To take away (optional)',
	takeawayHint: 'Said to everybody after the answer.',
	hints: ['First hint (optional)', 'Second hint (optional)'],
	hintHint: 'Looking at a hint costs no points.',
	asksConfidence: 'Ask how sure they are',
	asksConfidenceHint: 'Students say it with their answer, and see later how well they judged themselves.'
};
