export const words = {
	title: 'Techniques',
	heading: 'Eighteen ways to push, and one way to be fair',
	lede: 'Each group has one underline, in passages, notes and charts alike. Learn the line and you can read any page here without the color.',
	groups: 'Groups and techniques',
	written:
		'The example sentences were written for this course. No real person or group is an example of anything.',
	spot: 'How to spot it',
	lookAlikes: 'Easily taken for',
	fair: 'Fair, though it looks alike',
	slanted: 'Slanted, though it looks alike',
	which: 'Which is it? Answer a few questions',
	whichHint: 'For words that could be two of these: each question rules something out.'
};
