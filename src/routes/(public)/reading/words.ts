export const words = {
	title: 'Text and theme',
	heading: 'Set the page the way you read best',
	lede: 'It shows at once, and is kept in this browser when you save it. Nobody else sees what you choose.',
	ledePlain:
		'It shows when you save it, and is kept in this browser. Nobody else sees what you choose. The ruler and reading aloud need JavaScript, which is off in this browser.',

	theme: 'Theme',
	themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
	size: 'Text size',
	sizes: { 100: '100%', 125: '125%', 150: '150%', 200: '200%' },
	spacing: 'Line and letter spacing',
	spacings: { normal: 'Normal', wide: 'Wide' },
	letters: 'Aa',
	font: 'Typeface',
	fonts: { designed: 'As designed', plain: 'One plain typeface' },
	aids: 'Help with reading',
	ruler: 'A ruler at the line I read',
	aloud: 'A button that reads passages aloud',

	save: 'Save',
	saved: 'Saved in this browser.',
	unsaved: 'You are trying this out. It is not saved yet.',

	sample: 'A passage with every line in it',
	written: 'Written for this page. One sentence for each group of techniques, and a fair one at the end.',
	note: {
		ref: 'note',
		verdict: 'Found',
		technique: 'Loaded language',
		reason: 'Swap in the plainest word: the fact stays, the feeling goes.',
		plainer: 'Plainer',
		plain: 'The council approved the bus lane on Tuesday.'
	}
} as const;

/** The sample: words, and the line they carry. The first mark is also somebody's, to show the tint. */
export const sample: { text: string; line?: string; tint?: boolean }[][] = [
	[
		{ text: 'The council ' },
		{ text: 'rammed the bus lane through', line: 'wording', tint: true },
		{ text: ' on Tuesday. The ' },
		{ text: 'bus-lane fanatics', line: 'people' },
		{ text: ' met again last night. ' },
		{ text: 'Experts agree', line: 'evidence' },
		{ text: ' that shops will suffer. ' },
		{ text: 'Trade fell because of the lane', line: 'reasoning' },
		{ text: ', and that is all there is to it.' }
	],
	[
		{ text: 'Keep it, and ' },
		{ text: 'your child may be the next one hit', line: 'feelings' },
		{ text: '. ' },
		{ text: 'Enough is enough.', line: 'deflection' },
		{ text: ' ' },
		{
			text: 'A survey of 412 riders, published by the city in March, found that trips took four minutes less.',
			line: 'fair'
		}
	]
];
