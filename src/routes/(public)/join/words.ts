export const words = {
	title: 'Join a class',
	lede: 'Your teacher has a code of eight letters and digits. You need no e-mail.',
	code: 'Class code',
	codeHint: 'For example K7QM-4XWP',
	name: 'Your name, as your teacher knows you',
	nameHint: 'First name and initial is enough: Maya R. Your teacher sees it; other students do not.',
	submit: 'Join',
	codeMissing: 'Type the class code.',
	codeMalformed:
		'A class code has eight letters and digits, such as K7QM-4XWP. It has no 0, 1, I, L, O or U.',
	codeUnknown: 'No class has this code. Check it with your teacher.',
	codeExpired: 'This code is no longer open. Ask your teacher for a new one.',
	nameMissing: 'Type the name your teacher knows you by.',
	nameLong: 'At most 60 letters.',
	signedInAs: (name: string) => `You are signed in as ${name}, and the code adds the class to this account.`,
	privacy: 'What is kept, on your school’s own machine: this name, and your work in lessons.',
	privacyMore: 'Read what that means'
};
