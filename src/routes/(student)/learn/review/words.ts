const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	title: 'Review today',
	home: 'Back to your lessons',
	headline: (due: number, all: number) => {
		if (all === 0) return 'Nothing comes back yet.';
		if (due === 0) return 'Nothing is due today.';
		return due === 1 ? 'One technique is due.' : `${due} techniques are due.`;
	},
	lede: (questions: number) =>
		`${counted(questions, 'passage', 'passages')}, some slanted and some fair, in about five minutes. You see the reasons after each answer.`,
	next: (names: string, day: string) => `The next to come back: ${names}, on ${day}.`,
	and: (names: readonly string[]) => new Intl.ListFormat('en-US').format(names),
	whoSees:
		'No score is kept for your grade, and your teacher is not shown your answers. Once five classmates have answered ' +
		'a question in a review, you see what they answered together, without names.',
	isNew: 'All of them are new to you.',
	someRepeated: {
		title: 'There are few new passages left.',
		text: (n: number) =>
			`${n === 1 ? 'One of these is a passage' : `${n} of these are passages`} you have met before, the one longest ago first.`
	},
	allRepeated: {
		title: 'No new passage is left.',
		text: 'You get those that you met longest ago. What you answer again teaches you, but it says less about what you can see.'
	},

	start: 'Start the review',
	anyway: 'Practice anyway',
	goOn: 'Continue your review',
	begun: 'You have begun a review today. Continue where you stopped.',

	list: 'When each technique comes back',
	why: 'Each time you see a technique well, it stays away longer. Missing it, or accusing fair words of it, brings it back the next day.',
	technique: 'Technique',
	when: 'Comes back',
	due: 'today',
	since: (day: string) => `due since ${day}`,

	off: {
		title: 'Reviews are turned off.',
		text: 'Your teacher has turned practice on your own off for your class. A review that you began you can finish.'
	},
	noClass: {
		title: 'You are in no class now.',
		text: 'Reviews are for students of a class.'
	},
	nothing: {
		title: 'Techniques come back after your first lesson',
		text: 'When you have handed in a lesson and can read its feedback, the techniques in it come back here, on new passages.',
		toLessons: 'Go to your lessons'
	},
	empty: {
		title: 'There is no passage for a review now.',
		text: 'All of them stand in lessons that your teacher has given you and that you have not handed in yet.'
	}
};
