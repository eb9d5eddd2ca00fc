import type { Retention } from '$lib/lessons/retention';

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);
const months = (count: number) => (count === 1 ? 'one month' : `${count} months`);

export const words = {
	title: 'Privacy',
	headline: 'Underline knows your name here and your work, and little else.',
	lede: 'It runs on a machine of your school. Nothing is sent to anybody else, and nobody watches how you use it.',

	stored: {
		title: 'What is stored about a student',
		items: {
			account:
				'The name that you or your teacher typed, and a made-up username such as otter-4827. Of your passphrase and of the code on your card only a fingerprint, which cannot be turned back into them.',
			sessions:
				'For each browser you are signed in on: since when, and when you were here last. Signing out there deletes it.',
			classes:
				'Your classes and groups: since when, until when. Your extra time, and your number in the school’s own gradebook, where your teacher entered them. That you wait to be let in, until you are.',
			work: 'Your work: when you began and handed in a lesson; what you answered, marked and wrote, try by try; how sure you said you were, which hints you opened, what you flagged to come back to, and whether something came late.',
			grades:
				'Points and feedback for each answer, from Underline or from a teacher, with the teacher’s comment; how you rated your own rewriting; what was done to your work since, such as a corrected key, and by whom.',
			skills:
				'What that comes to: for each technique, how much you saw and did not see, and which fair passages you accused.',
			times: 'Other times for one lesson that a teacher gave you, with the reason.',
			said: 'What you reported about a question, and notes that your teacher keeps about you. You can read those notes.'
		}
	},

	not: {
		title: 'What is not stored',
		items: [
			'No e-mail address, birthday, gender, photograph, address or telephone number.',
			'No address of your computer. To stop guessing of passphrases it is kept in memory for minutes, never in the database.',
			'No advertising, no counting of visits, no other company. Pages load nothing from elsewhere.',
			'In your browser: a cookie that keeps you signed in, one for text size and theme if you chose them, one for fifteen minutes that holds your new card; and answers that could not be sent yet, until they are.'
		]
	},

	seen: {
		title: 'Who sees it',
		items: [
			'You see everything of your own, from the moment your teacher releases it.',
			'The teachers of your class see your name and your work in that class. Other teachers do not.',
			'Your classmates never see your name or your answers. After handing in they may see what share of the class marked which words, once enough have.',
			'Who runs the machine could read its files. The administrators’ page shows numbers, and no student.'
		]
	},

	kept: {
		title: 'How long it is kept',
		items: ({ afterEnd, unfinished, inactive, backups }: Retention) => [
			afterEnd === 0
				? 'The work of a class: until its last day. Then its teachers are reminded to delete it.'
				: `The work of a class: until ${days(afterEnd)} after its last day. Then its teachers are reminded to delete it.`,
			'Deleting a class deletes all work in it, and the accounts of students who are in no other class. In the trash it waits 30 days, then it is deleted by itself.',
			`Work that was never handed in is to go after ${days(unfinished)}, an account that nobody uses after ${months(inactive)}, and a copy of the database after ${days(backups)}. Your school does that by hand.`
		]
	},

	contact: {
		title: 'Whom to ask',
		none: 'Your school has written nothing here yet. Ask your teacher: they can show you what is stored about you, correct it, and have it deleted.'
	},
	more: 'What your school adds'
};
