import { TRASH_DAYS } from '$lib/lessons/class-life';

export const words = {
	classes: 'Classes',
	here: 'Settings',
	roster: 'Roster',
	back: 'Results',
	headline: {
		running: 'This class is running.',
		over: (day: string, deleted: string) =>
			`This class ended ${day}, and is deleted in the night after ${deleted}.`,
		archived: (day: string) => `This class is archived since ${day}.`,
		trashed: (day: string) => `This class is in the trash until ${day}.`
	},

	class: {
		title: 'The class',
		name: 'Name',
		nameMissing: 'Give the class a name.',
		nameLong: 'At most 80 letters.',
		zone: 'Time zone',
		zoneHint:
			'All times of the class are shown in this zone. Another zone changes no due time, only how it is shown.',
		zoneUnknown: 'Choose a time zone from the list.',
		ends: 'Last day',
		endsHint: (days: number) =>
			`The class and all work in it are deleted by themselves ${days === 0 ? 'in the night after' : `${days} ${days === 1 ? 'day' : 'days'} later`}; you are told before. Leave it empty if you do not know: then it stays.`,
		endsMalformed: 'Give a day, or leave it empty.',
		keep: 'Save',
		saved: 'Saved.'
	},

	door: {
		title: 'Who comes in',
		isOn: 'Whoever comes with the class code waits until you let them in.',
		isOff: 'Whoever has the class code comes in at once.',
		turnOn: 'Let students in by hand',
		turnOff: 'Let everybody with the code in',
		unknown: 'Choose on or off.'
	},

	teachers: {
		title: 'Teachers',
		lede: 'All teachers of a class may do the same in it.',
		you: 'you',
		add: 'Add a colleague',
		addHint: 'The username of a teacher of this school.',
		addNow: 'Add',
		unknown: 'No teacher has this username. Check it with your colleague.',
		missing: 'Type the username of a colleague.',
		added: (name: string) => `${name} now teaches this class with you.`,
		already: (name: string) => `${name} teaches this class already.`,
		takeOut: 'Take out',
		takeOutOne: (name: string) => `Take ${name} out of the class`,
		takenOut: (name: string) => `${name} no longer sees this class.`,
		leave: 'Leave the class',
		leaveHint: 'You no longer see it. A colleague can add you again.',
		last: 'You are the only teacher of this class, so you cannot leave it.'
	},

	copy: {
		title: 'Copy to the next year',
		lede: 'A new class with the same teachers, settings and groups. Assignments and results stay with this one.',
		name: 'Name of the new class',
		suggested: (name: string, year: number) => `${name.replace(/ \(\d{4}\)$/, '').slice(0, 73)} (${year})`,
		students: 'Bring the students along',
		studentsHint: 'With their groups, extra time and IDs. They keep their cards.',
		archive: 'Archive this class',
		submit: 'Make the copy',
		doing: 'Copying'
	},

	end: {
		title: 'Put away',
		archive: 'Archive',
		archiveText:
			'Students no longer see it, and it leaves your list. Nothing is lost, and you can take it up again.',
		takeUp: 'Take it up again',
		takeUpText: 'It goes back to your list, and its students see it again.',
		trash: 'Move to the trash',
		trashText: `In the trash it stays for ${TRASH_DAYS} days, and can be brought back as it is now. Then it is deleted.`,
		restore: 'Bring it back',
		restoreText: 'It comes back as it was: students, assignments, results.',
		delete: 'Delete for good',
		deleteText:
			'All assignments and all work in this class are deleted now, and with them the accounts of students who are in no other class. This cannot be undone.',
		typeName: 'Type the name of the class',
		typeHint: (name: string) => `To be sure: ${name}`,
		wrongName: 'This is not the name of the class. Nothing was deleted.'
	}
};
