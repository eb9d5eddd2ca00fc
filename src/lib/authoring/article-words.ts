const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const articleWords = {
	label: 'Word list, right about half the time',
	about:
		'The underlined words are on a list; nobody has read the sentences for you. Pick what is worth asking about: ' +
		'each run of sentences becomes a passage, and you key it by hand. Students never see this.',
	english: 'The list knows English words only.',
	looking: 'Looking through the article …',
	worthALook: (n: number) => `Sentences worth a look (${n})`,
	noneWorthALook: 'No sentence has enough words of the list.',
	looksFair: (n: number) => `Sentences that look fair (${n})`,
	looksFairAbout: 'Few words of the list, and a number, a date or a name for what they say.',
	noneLooksFair: 'No sentence without words of the list gives a number, a date or a name.',
	every: (n: number) => `Pick from every sentence (${n})`,
	everyHeading: 'Every sentence',
	noSentence: 'There is no sentence in this text.',
	hints: 'May be:',
	whoSays: 'Who says so?',
	before: 'One sentence more before',
	after: 'One sentence more after',
	becomes: (n: number) => `Becomes a passage of ${counted(n, 'word', 'words')}:`,
	cut: (n: number) => (n === 0 ? 'Cut passages' : n === 1 ? 'Cut one passage' : `Cut ${n} passages`),
	pickFirst: 'Pick a sentence first.',
	picked: (n: number) => (n === 1 ? 'One passage is picked.' : `${n} passages are picked.`)
};
