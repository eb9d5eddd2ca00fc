/** The question before an attempt is handed in. */
export const words = {
	title: 'Hand in now?',
	all: 'Every question has an answer.',
	missing: (n: number) => (n === 1 ? 'One question has no answer.' : `${n} questions have no answer.`),
	final: 'Your answers stay as they are after that.',
	goBack: 'Go back',
	handIn: 'Hand in',
	waitTitle: 'Not everything is saved yet',
	wait: 'Nothing was handed in. Your answers are kept on this device; try again when the network is back.'
};
