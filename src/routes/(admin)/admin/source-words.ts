export const words = {
	headline: (shown: number, taken: number) => {
		if (shown + taken === 0) return 'No work of others is quoted here.';
		if (taken === 0)
			return shown === 1
				? 'The one work that is quoted is shown.'
				: `${shown === 2 ? 'Both' : `All ${shown}`} works that are quoted are shown.`;
		return taken === 1
			? 'The text of one work is taken down.'
			: `The texts of ${taken} works are taken down.`;
	},
	lede: 'When somebody may not be quoted any longer, take the work down: from the next page on, its link stands wherever its words stood. Answers and marks are kept, and come back with it.',

	list: {
		title: 'Works that are quoted',
		by: (author: string, publisher: string, published: string) =>
			[author, publisher, published].filter(Boolean).join(' · '),
		course: 'in the course',
		owner: (name: string) => `pasted by ${name}`,
		takeDown: 'Take down',
		takeDownOf: (title: string) => `Take down “${title}”`,
		taken: (day: string, by: string) => `Taken down on ${day} by ${by}.`,
		putBack: 'Show it again',
		putBackOf: (title: string) => `Show “${title}” again`,
		none: 'Teachers have pasted no article yet.'
	},

	one: {
		title: 'Take down',
		what: 'Steps about it become a page with this link; its questions are not asked and not counted while it is down. Preview, print, export and question bank go without it, too.',
		reason: 'Why',
		reasonHint: 'For your records. Only administrators read it.',
		reasonMissing: 'Say why, so that others know later.',
		link: 'Where it can be read',
		linkHint: 'A web address. Leave it empty if there is none.',
		linkMalformed: 'Give a web address that begins with https:// or http://, or leave it empty.',
		submit: 'Take it down',
		doing: 'Taking it down',
		back: 'Leave it as it is'
	}
};
