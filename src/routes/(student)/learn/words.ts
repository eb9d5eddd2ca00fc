export const words = {
	title: 'Lessons',
	greet: (due: number, going: number) => {
		if (due + going === 0) return 'Nothing is due.';
		if (going === 0)
			return due === 1 ? 'One lesson is waiting for you.' : `${due} lessons are waiting for you.`;
		return going === 1 ? 'You have begun a lesson.' : `You have begun ${going} lessons.`;
	},
	inProgress: 'In progress',
	due: 'To do',
	upcoming: 'Opens later',
	done: 'Handed in',
	goOn: 'Go on',
	look: 'Look at it',
	readFeedback: 'Read your feedback',
	dueBy: (time: string) => `Due ${time}`,
	opens: (time: string) => `Opens ${time}`,
	late: 'Past due. You can still hand it in; it will be marked late.',
	handedIn: (time: string) => `Handed in ${time}`,
	minutes: (n: number) => `about ${n} minutes`,
	emptyTitle: 'No lessons yet',
	empty:
		'When your teacher gives your class a lesson, it appears here. Until then you can look at the techniques.',
	techniques: 'Open the techniques',
	anotherClass: 'Join another class'
};
