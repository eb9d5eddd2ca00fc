export const aloud = {
	read: 'Read it aloud',
	stop: 'Stop reading',
	none: 'This browser has no voice of its own. Underline uses no others: they would send the text to somebody else.'
};
