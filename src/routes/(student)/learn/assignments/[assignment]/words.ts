export const words = {
	steps: (steps: number, questions: number) => `${steps} steps, ${questions} of them questions`,
	minutes: (n: number) => `About ${n} minutes. There is no time limit, and no points for speed.`,
	due: (time: string) => `Due ${time}.`,
	late: 'It is past due. You can still hand it in; it will be marked late.',
	notYet: (time: string) => `It opens ${time}.`,
	saved: 'Each answer is saved as you give it. You can stop and come back.',
	whoSees: 'Your teacher sees your answers. Your class sees what everybody marked together, without names.',
	feedback: 'After you hand in you see the key and the reasons.',
	before: 'Before you begin',
	start: 'Start',
	lighter: 'Take the lighter version',
	lighterHint: 'It trains the same thing on everyday texts. Nobody asks why.',
	home: 'Back to your lessons'
};
