import { SESSION_DAYS, type Retention } from '$lib/lessons/retention';

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);
const months = (count: number) => (count === 1 ? 'one month' : `${count} months`);

export const words = {
	title: 'Privacy',
	headline: 'Underline knows your name here and your work, and little else.',
	lede: 'It runs on a machine of your school. Nothing is sent to anybody else, and nobody outside watches how you use it.',

	stored: {
		title: 'What is stored about a student',
		items: {
			account:
				'The name that you or your teacher typed, a made-up username such as otter-4827, and when you signed in last. Of your passphrase and of the code on your card only a fingerprint, which cannot be turned back into them. How often a wrong passphrase was typed for you lately.',
			sessions:
				'For each browser you are signed in on: since when, and when you were here last. Signing out there deletes it.',
			classes:
				'Your classes and groups: since when, until when. Your extra time, and your number in the school’s own gradebook, where your teacher entered them. That you wait to be let in, until you are.',
			work: 'Your work: when you began and handed in a lesson, and what you answered, marked and wrote, try by try. How sure you said you were, which hints you opened, what you flagged, and whether something came late.',
			grades:
				'Points and feedback for each answer, from Underline or from a teacher, with the teacher’s comment. How you rated your own rewriting. What was done to your work since, such as a corrected key, and by whom.',
			skills:
				'What that comes to: for each technique, how much you saw and did not see, and which fair passages you accused.',
			times: 'Other times for one lesson that a teacher gave you, with the reason.',
			said: 'What you reported about a question, and notes that your teacher keeps about you. You can read those notes.',
			log: 'When you signed in, and when a teacher or an administrator looked at your work or changed something. That protects you: it shows who saw what.'
		}
	},

	not: {
		title: 'What is not stored',
		items: [
			'No e-mail address, birthday, gender, photograph, address or telephone number.',
			'No address of your computer. To stop guessing of passphrases it is kept in memory for minutes, never in the database. Of teachers, the log keeps from which network they came.',
			'No advertising, no counting of visits, no other company. Pages load nothing from elsewhere.',
			'In your browser there is a cookie that keeps you signed in, and one for text size and theme if you chose them. One holds your new card for fifteen minutes. Answers that could not be sent yet are there until they are sent.'
		]
	},

	seen: {
		title: 'Who sees it',
		items: [
			'You see everything of your own, from the moment your teacher releases it.',
			'The teachers of your class see your name and your work in that class. Other teachers do not.',
			'Your classmates never see your name or your answers. After handing in they may see what share of the class marked which words, once enough have.',
			'Administrators see no work on their pages. When you or your parents ask what is stored, they can make the file with all of it, and the log says that they did.',
			'Who runs the machine could read its files.'
		]
	},

	kept: {
		title: 'How long it is kept',
		items: ({ afterEnd, unfinished, inactive, log, backups }: Retention) => [
			afterEnd === 0
				? 'The work of a class: until its last day. In the night after, the class is deleted with all work in it. So are the accounts of students who are in no other class. A class without a last day stays.'
				: `The work of a class: until ${days(afterEnd)} after its last day. Then the class is deleted with all work in it. So are the accounts of students who are in no other class. A class without a last day stays.`,
			'A class that a teacher moved to the trash: 30 days.',
			`Work that was begun and never handed in: ${days(unfinished)} after it was due and after you last worked on it.`,
			`An account that nobody uses: ${months(inactive)}. A sign-in: ${days(SESSION_DAYS)} after its end.`,
			`The log of who did and saw what: ${months(log)}.`,
			`Copies of the database, in case the machine breaks: ${days(backups)}. Whoever is deleted today is still in the copies from before, until those are deleted. When one of them has to be used, whoever was erased is erased again.`,
			'What stays: how many students answered each question, and what they earned together. There is no name in that, and no number that leads to you.'
		]
	},

	yours: {
		title: 'What you can ask for',
		items: [
			'To see it. Your teacher or an administrator makes a file with everything that is stored about you, and with who looked at it. It is a page to read and print, and the same for a program.',
			'To put it right. Your teacher changes a wrong name, and looks at a grade again.',
			'To have it deleted. An administrator erases your account and all your work at once, from the file of the database, too. So can your teacher, when they teach all your classes.'
		]
	},

	contact: {
		title: 'Whom to ask',
		none: 'Your school has written nothing here yet. Ask your teacher: they can show you what is stored about you, correct it, and have it deleted.'
	},
	more: 'What your school adds',
	print: 'Print this page'
};
