/** What each closed route is asked for, as a page of ours would: with the ids of real things. */
import type { Fields } from './asker';
import { aSource, aWeek, type Things } from './class-things';
import { SHORT } from './graded-attempts';
import { FIRST_QUESTION } from './lesson';

/** The forms of a route, and what its address carries after the path: where it is read, and by form action. */
interface Asked {
	readonly search?: (inner: Things) => string;
	readonly searches?: Readonly<Record<string, (inner: Things) => string>>;
	readonly forms?: Readonly<Record<string, (inner: Things) => Fields>>;
	/** The body of an endpoint that takes JSON. */
	readonly json?: (inner: Things) => unknown;
}

const nothing = () => ({});
const theStudent = ({ student }: Things) => ({ student });
const theAnswer = ({ handedIn }: Things) => ({ attempt: handedIn, question: SHORT });
const aGrade = (inner: Things) => ({
	...{ ...theAnswer(inner), try: '1', revision: '1', way: 'score', choice: '100' },
	...{ reason: 'A better reading.', comment: 'Well seen.' }
});
const aPair = ({ student, atWork }: Things) => ({ keep: student, gone: atWork });
const different = () => ({ attempts: '5', reason: 'Was ill.' });
const theTeacher = ({ teacher }: Things) => ({ teacher });

/** By route. A parameter is filled from the things; a route that only shows something needs no row here. */
export const asked: Readonly<Record<string, Asked>> = {
	'/(student)/learn': {
		forms: { leave: (inner) => ({ class: inner.class }), comeBack: (inner) => ({ class: inner.class }) }
	},
	'/(student)/learn/review': { forms: { start: nothing } },
	'/(student)/learn/study': { forms: { start: () => ({ lesson: 'sweeping-generalizations' }) } },
	'/(student)/learn/card': { forms: { default: nothing } },
	'/(student)/learn/assignments/[assignment]': { forms: { start: nothing } },
	'/(student)/learn/attempts/[attempt]': { forms: { handIn: nothing } },
	'/(student)/learn/attempts/[attempt]/steps/[step]': { forms: { save: () => ({ go: 'next' }) } },
	'/(student)/learn/attempts/[attempt]/feedback/[step]': { forms: { rate: () => ({ nearness: '1' }) } },
	'/(student)/learn/attempts/[attempt]/problem': {
		search: () => '?step=4',
		searches: { default: () => '?step=4' },
		forms: { default: () => ({ text: 'There are two right answers.' }) }
	},

	'/(teacher)/teach': {
		forms: {
			create: () => ({ name: 'Period 9', timeZone: 'America/Chicago' }),
			restore: (inner) => ({ class: inner.class })
		}
	},
	'/(teacher)/teach/account': {
		forms: {
			...{ passphrase: nothing, offer: nothing, turnOn: nothing, renewCodes: nothing },
			...{ turnOff: nothing, signOutElsewhere: nothing }
		}
	},
	'/(teacher)/teach/classes/[class]': {
		forms: {
			openCode: () => ({ minutes: '60' }),
			closeCode: nothing,
			resetPassphrase: theStudent,
			extraTime: (inner) => ({ ...theStudent(inner), extraTime: 'none' }),
			assign: ({ edition }) => ({ edition, ...aWeek() }),
			selfStudy: () => ({ turn: 'on' })
		}
	},
	'/(teacher)/teach/classes/[class]/roster': {
		search: ({ group }) => `?group=${group}`,
		forms: {
			preview: () => ({ list: 'Name\nAda B.' }),
			apply: () => ({ list: 'Name\nAda B.', seal: 'none' }),
			letIn: ({ waiting }) => ({ student: waiting }),
			turnAway: ({ waiting }) => ({ student: waiting }),
			takeOut: theStudent,
			bringBack: ({ former }) => ({ student: former }),
			move: ({ atWork, spare }) => ({ student: atWork, to: spare }),
			moveBack: ({ former, spare }) => ({ student: former, to: spare }),
			makeGroup: () => ({ name: 'Table two' }),
			changeGroup: ({ group, student }) => ({ group, student, name: 'Table three' }),
			deleteGroup: ({ group }) => ({ group }),
			remakeGroup: ({ student }) => ({ student, name: 'Table four' }),
			previewMerge: aPair,
			merge: aPair
		}
	},
	'/(teacher)/teach/classes/[class]/settings': {
		forms: {
			save: () => ({ name: 'Period 8', timeZone: 'America/Chicago', ends: '' }),
			door: () => ({ turn: 'on' }),
			addTeacher: () => ({ username: 'other-teacher' }),
			takeOutTeacher: () => ({ teacher: 'none' }),
			leave: nothing,
			copy: () => ({ name: 'Period 8, next year', students: 'on' }),
			archive: nothing,
			takeUp: nothing,
			trash: nothing,
			restore: nothing,
			delete: () => ({ name: 'Period 8' })
		}
	},
	'/(teacher)/teach/classes/[class]/cards': { forms: { make: theStudent } },
	'/(teacher)/teach/classes/[class]/checks': { search: (inner) => `?compare=${inner.class}` },
	'/(teacher)/teach/classes/[class]/students/[student]': {
		forms: {
			note: () => ({ text: 'Reads twice.' }),
			removeNote: ({ note }) => ({ note }),
			extraTime: () => ({ extraTime: 'none' }),
			erase: nothing
		}
	},
	'/(teacher)/teach/classes/[class]/problems': {
		forms: {
			settle: ({ ownReport }) => ({ report: ownReport }),
			reopen: ({ ownReport }) => ({ report: ownReport })
		}
	},
	'/(teacher)/teach/drafts/[draft]': {
		forms: {
			publish: nothing,
			share: () => ({ username: 'other-teacher' }),
			unshare: () => ({ from: 'none' }),
			copy: ({ document }) => ({ document: JSON.stringify(document) }),
			trash: nothing
		}
	},
	'/(teacher)/teach/drafts/[draft]/bank': {
		forms: { take: ({ edition }) => ({ edition, question: FIRST_QUESTION }) }
	},
	'/(teacher)/teach/drafts/[draft]/passages': {
		search: ({ source }) => `?source=${source}`,
		searches: { cut: ({ source }) => `?source=${source}&` },
		forms: { add: () => aSource(3), cut: () => ({ spans: '0-24' }) }
	},
	'/(teacher)/teach/lessons': {
		forms: {
			write: () => ({ title: 'This week’s news' }),
			duplicate: ({ lesson }) => ({ lesson }),
			restore: ({ lesson }) => ({ lesson })
		}
	},
	'/(teacher)/teach/drafts/[draft]/keys': {
		forms: {
			ask: ({ passage }) => ({ passage }),
			contest: ({ passage }) => ({ passage, start: '0', end: '6' }),
			putBack: ({ passage }) => ({
				passage,
				before: JSON.stringify({ revision: 0, work: { keys: [], contested: [] } })
			})
		}
	},
	'/(teacher)/teach/keys/[key]': {
		forms: { keep: () => ({ nothing: 'on' }), finish: () => ({ nothing: 'on' }) }
	},
	'/(teacher)/teach/lessons/[lesson]/corrections': {
		forms: {
			apply: () => ({ reason: 'The key was wrong.', revision: '3' }),
			undo: ({ correction }) => ({ correction })
		}
	},
	'/(teacher)/teach/lessons/[lesson]/export/file': { search: () => '?as=pack' },
	'/(teacher)/teach/drafts/import': { forms: { look: nothing, add: nothing } },
	'/(teacher)/teach/lessons/[lesson]/[step]': { forms: { check: nothing } },
	'/(teacher)/teach/assignments/[assignment]': { forms: { more: () => ({ minutes: '5' }) } },
	'/(teacher)/teach/assignments/[assignment]/gradebook.csv': { search: () => '?for=canvas' },
	'/(teacher)/teach/assignments/[assignment]/questions/[question]': {
		forms: {
			reply: () => ({ start: '0', end: '9', text: 'Who says so?' }),
			removeReply: ({ reply }) => ({ reply }),
			settle: ({ report }) => ({ report })
		}
	},
	'/(teacher)/teach/assignments/[assignment]/settings': {
		forms: {
			save: () => ({ ...aWeek(), release: 'teacher' }),
			withdraw: nothing,
			giveBack: nothing,
			release: nothing
		}
	},
	'/(teacher)/teach/assignments/[assignment]/times': {
		forms: {
			give: (inner) => ({ ...theStudent(inner), ...different() }),
			undo: ({ student }) => ({ before: JSON.stringify([{ studentId: student, override: null }]) })
		}
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]/times': {
		forms: { save: different, remove: nothing, more: () => ({ minutes: '5' }) }
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]': {
		search: () => '?attempt=1&question=1',
		forms: {
			grade: aGrade,
			withdraw: theAnswer,
			leaveOut: theAnswer,
			countAgain: theAnswer,
			reopen: ({ handedIn }) => ({ attempt: handedIn, reason: 'The power went off.', until: '' })
		}
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]/file': {
		forms: { check: () => ({ file: '{}' }), take: () => ({ file: '{}' }) }
	},
	'/(teacher)/teach/assignments/[assignment]/grading': {
		forms: { grade: aGrade, removeComment: ({ comment }) => ({ remove: comment }) }
	},
	'/(teacher)/teach/assignments/[assignment]/problems': {
		forms: { settle: ({ report }) => ({ report }), reopen: ({ report }) => ({ report }) }
	},

	'/(admin)/admin': {
		search: ({ teacher }) => `?teacher=${teacher}`,
		forms: {
			invite: () => ({ name: 'Mr. Lind' }),
			withdraw: () => ({ invite: 'none' }),
			disable: theTeacher,
			enable: theTeacher,
			reset: theTeacher,
			makeAdmin: theTeacher,
			unmakeAdmin: theTeacher,
			handOver: ({ teacher }) => ({ teacher, to: teacher, way: 'move' }),
			undoHandover: nothing,
			checkLog: nothing,
			liftSecondFactor: theTeacher,
			backup: nothing,
			erase: nothing,
			retention: () => ({ afterEnd: '400', unfinished: '90', inactive: '13', backups: '30' }),
			texts: () => ({ contact: 'Ask Ms. Okafor.', privacy: '' }),
			takeDown: ({ source }) => ({ source, reason: 'Its owner asks for it.', link: '' }),
			putBack: ({ source }) => ({ source })
		}
	},

	'/api/drafts/[draft]': { json: ({ document }) => ({ revision: 3, document }) },
	'/api/attempts/[attempt]/answers': {
		json: () => ({
			...{ questionId: SHORT, tryNumber: 1, revision: 9, key: 'from-somebody', value: { text: 'none' } },
			...{ confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ give: false, heard: null, elapsedMs: null }
		})
	}
};
