const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	classes: 'Classes',
	roster: 'Roster',
	here: 'Login cards',
	heading: 'Choose who needs a card.',
	lede:
		'A passphrase cannot be read again, so a card is printed when it is made. A new card takes the place of the old ' +
		'one: the old passphrase and code stop working, and the student is signed out.',
	students: 'Students',
	all: 'All students of the class',
	allHint: (n: number) => counted(n, 'card', 'cards'),
	nobody: 'Nobody is in this class yet',
	nobodyText: 'Bring a list of students, and their cards are made with their accounts.',
	bring: 'Bring a list',
	make: 'Make new cards',
	making: 'Making the cards',
	chooseFirst: 'Choose at least one student. Nothing was changed.',

	made: (n: number) => `${counted(n, 'card is', 'cards are')} ready to print.`,
	once: 'They are shown once, now, and stored nowhere: print them before you leave this page. Eight go on a sheet.',
	print: 'Print the cards',
	done: 'Back to the roster',
	username: 'Username',
	passphrase: 'Passphrase',
	goTo: 'Scan the code, or go to',
	code: (name: string) => `Code that signs in ${name}`
};
