export const words = {
	title: 'Report a problem with this question',
	lede: 'Something is wrong, unclear or unfair in this question? Say what. It changes nothing about your answers.',
	question: 'The question',
	label: 'What is the problem?',
	hint: (most: number) => `Up to ${most} characters.`,
	whoReads:
		'Your teacher reads it, with your name, the question and your answer beside it. Nobody else does.',
	whoReadsAlone:
		'Your teacher reads it, with your name and the question, but not your answer. Nobody else does.',
	send: 'Send to your teacher',
	back: 'Back',
	thanksTitle: 'Thank you. Your teacher has it.',
	thanks: 'You can report something else about this question, or go back.',
	another: 'Report something else',
	backTo: { step: 'Back to the question', feedback: 'Back to the feedback', receipt: 'Back to your receipt' },
	notSent: 'It was not sent. What you typed is still here.'
};
