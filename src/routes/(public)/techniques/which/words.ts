export const words = {
	title: 'Which is it?',
	lede: 'Choose the words that you are not sure about, and answer for them alone.',
	back: 'All techniques',
	soFar: 'What you said so far',
	change: 'Answer again',
	question: (n: number) => `Question ${n}`,
	result: (name: string) => `Then it is most likely: ${name}.`,
	resultFair: 'Then it is most likely fair.',
	check: 'Now test it on the words',
	more: 'Read more about it',
	alike: 'It could also be',
	again: 'Begin with other words',
	careful:
		'Careful readers do not always agree. If two names fit, the better one is the one whose test the words fail.'
};
