const plural = new Intl.PluralRules('en-US');
const students = (n: number) => `${n} ${plural.select(n) === 'one' ? 'student' : 'students'}`;

export const words = {
	classes: 'Classes',
	here: 'More time',
	headline: (own: number, all: number) =>
		own === 0
			? 'Everybody has the times of the class.'
			: `${own} of ${all} ${plural.select(own) === 'one' ? 'has times' : 'have times'} of their own.`,
	lede: 'Choose students and give all of them the same at once. It takes the place of what each has now.',
	who: 'Who',
	groups: 'Groups',
	size: (n: number) => students(n),
	students: 'Students',
	own: (reason: string) => `own times: ${reason}`,
	what: 'What is different for them',
	give: 'Give this to all of them',
	chooseFirst: 'Choose at least one student or group. Nothing was changed.',
	given: (n: number) => `${students(n)} ${plural.select(n) === 'one' ? 'has' : 'have'} this now.`,
	undo: 'Undo',
	putBack: 'Put back. Everybody has what they had before.',
	cannotUndo: 'It could not be put back from this page. Change it for each student.'
};
