const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	title: (lesson: string) => `Receipt: ${lesson}`,
	heading: 'Your work is handed in.',
	headingTimeUp: 'Time was up, and your work was handed in for you.',
	home: 'Back to your lessons',
	kept: 'Keep this receipt if you like. Your teacher has the same code.',
	keptAlone: 'Keep this receipt if you like. Nobody asked you for this work: it is yours.',
	print: 'Print',
	printHint: 'To print it, use your browser’s menu.',
	lesson: 'Lesson',
	attempt: 'Attempt',
	nth: (n: number, { isPractice, isSelfStudy }: { isPractice: boolean; isSelfStudy: boolean }) => {
		if (isSelfStudy) return `${n}, on your own`;
		return isPractice ? `${n}, practice without credit` : `${n}`;
	},
	student: 'Student',
	class: 'Class',
	handedIn: 'Handed in',
	by: 'By',
	byYou: 'you',
	byServer: 'the server, when time was up',
	due: 'Due',
	late: 'late',
	inTime: 'in time',
	answered: 'Answered',
	count: (answered: number, questions: number) =>
		`${answered} of ${counted(questions, 'question', 'questions')}`,
	deliveredLate: 'Delivered late',
	deliveredLateCount: (n: number) =>
		`${counted(n, 'answer', 'answers')}: made before time was up, and arrived after it`,
	leftOut: 'Left out',
	leftOutCount: (n: number) => `${counted(n, 'answer', 'answers')}, by your teacher`,
	code: 'Code',
	corrected: 'Corrected since you answered',
	correctedAt: ({ number, reason, isMoved }: { number: number; reason: string; isMoved: boolean }) =>
		`Question ${number}: ${reason}${isMoved ? ' Your points for it changed; your feedback tells how.' : ''}`,
	next: 'What happens next',
	feedbackNow: 'You can read your feedback now.',
	readFeedback: 'Read your feedback',
	waiting: (n: number) => `Your teacher still has to grade ${counted(n, 'answer', 'answers')} of yours.`,
	toRate: (n: number) => `${counted(n, 'answer is', 'answers are')} yours to rate, beside the model answer.`,
	left: {
		title: (n: number) => `${counted(n, 'answer', 'answers')} on this device came too late to be taken.`,
		text: 'They are still here, for seven days. Save them as a file and give it to your teacher, who can take it in.',
		download: 'Download these answers'
	},
	again: 'Your attempts and the rules'
};
