import type { Read } from './audit-events';
import type { Action, Area } from './policy';

/** What a route can be asked, and in which part of the house it stands. */
export type RoutePolicy = Asked & (OfEverybody | OfStaff);

interface OfEverybody {
	readonly area: 'public' | 'student';
	readonly shows?: undefined;
}

interface OfStaff {
	readonly area: 'teacher' | 'admin';
	/**
	 * What of students it shows, which is written to the audit log whenever it is shown; or why it shows nothing of any
	 * one of them.
	 */
	readonly shows: Read | { readonly nothing: string };
}

interface Asked {
	/** The form actions of a page. */
	readonly actions?: readonly string[];
	/** The methods of an endpoint. */
	readonly methods?: readonly string[];
}

const LESSON = { nothing: 'A lesson, and nothing that was answered to it.' };

/**
 * Every route there is. A test fails when one is missing here, or named here and not there; the hooks refuse a
 * route that is not in this table.
 */
export const routePolicies: Readonly<Record<string, RoutePolicy>> = {
	'/(public)': { area: 'public', actions: ['check'] },
	'/(public)/techniques': { area: 'public' },
	'/(public)/techniques/which': { area: 'public' },
	'/(public)/reading': { area: 'public', actions: ['save'] },
	'/(public)/course': { area: 'public' },
	'/(public)/course/[lesson]': { area: 'public' },
	'/(public)/course/[lesson]/[step]': { area: 'public', actions: ['check'] },
	'/(public)/login': { area: 'public', actions: ['default'] },
	'/(public)/logout': { area: 'public', methods: ['POST'] },
	'/(public)/join': { area: 'public', actions: ['default'] },
	'/(public)/k': { area: 'public', actions: ['default'] },
	'/(public)/privacy': { area: 'public' },
	'/(public)/style': { area: 'public' },
	'/(public)/setup': { area: 'public', actions: ['default'] },

	'/(student)/learn': { area: 'student', actions: ['leave', 'comeBack'] },
	'/(student)/learn/progress': { area: 'student' },
	'/(student)/learn/review': { area: 'student', actions: ['start'] },
	'/(student)/learn/study': { area: 'student', actions: ['start'] },
	'/(student)/learn/shell': { area: 'student' },
	'/(student)/learn/card': { area: 'student', actions: ['default'] },
	'/(student)/learn/assignments/[assignment]': { area: 'student', actions: ['start'] },
	'/(student)/learn/attempts/[attempt]': { area: 'student', actions: ['handIn'] },
	'/(student)/learn/attempts/[attempt]/steps/[step]': { area: 'student', actions: ['save'] },
	'/(student)/learn/attempts/[attempt]/feedback': { area: 'student' },
	'/(student)/learn/attempts/[attempt]/feedback/all': { area: 'student' },
	'/(student)/learn/attempts/[attempt]/feedback/[step]': { area: 'student', actions: ['rate'] },
	'/(student)/learn/attempts/[attempt]/receipt': { area: 'student' },
	'/(student)/learn/attempts/[attempt]/problem': { area: 'student', actions: ['default'] },

	'/(teacher)/teach': {
		area: 'teacher',
		shows: { nothing: 'How many students a class has, and how many of them handed in.' },
		actions: ['create', 'restore']
	},
	'/(teacher)/teach/account': {
		area: 'teacher',
		shows: { nothing: 'One’s own account.' },
		actions: ['passphrase', 'offer', 'turnOn', 'renewCodes', 'turnOff', 'signOutElsewhere']
	},
	'/(teacher)/teach/classes/[class]': {
		...{ area: 'teacher', shows: 'class' },
		actions: ['openCode', 'closeCode', 'resetPassphrase', 'extraTime', 'assign', 'selfStudy']
	},
	'/(teacher)/teach/classes/[class]/roster': {
		...{ area: 'teacher', shows: 'roster' },
		actions: [
			...['preview', 'apply', 'letIn', 'turnAway', 'takeOut', 'bringBack', 'move'],
			...['moveBack', 'makeGroup', 'changeGroup', 'deleteGroup', 'remakeGroup', 'previewMerge', 'merge']
		]
	},
	'/(teacher)/teach/classes/[class]/settings': {
		...{ area: 'teacher', shows: { nothing: 'The class and its teachers.' } },
		actions: [
			...['save', 'door', 'addTeacher', 'takeOutTeacher', 'leave', 'copy'],
			...['archive', 'takeUp', 'trash', 'restore', 'delete']
		]
	},
	'/(teacher)/teach/classes/[class]/cards': { area: 'teacher', shows: 'login cards', actions: ['make'] },
	'/(teacher)/teach/classes/[class]/checks': {
		area: 'teacher',
		shows: { nothing: 'Figures of the whole class, from five students on.' }
	},
	'/(teacher)/teach/classes/[class]/students/[student]': {
		...{ area: 'teacher', shows: 'student' },
		actions: ['note', 'removeNote', 'extraTime', 'erase']
	},
	'/(teacher)/teach/classes/[class]/students/[student]/record.zip': {
		area: 'teacher',
		shows: 'student file',
		methods: ['GET']
	},
	'/(teacher)/teach/classes/[class]/students/[student]/[table].csv': {
		area: 'teacher',
		shows: 'student file',
		methods: ['GET']
	},
	'/(teacher)/teach/classes/[class]/problems': {
		area: 'teacher',
		shows: 'problem reports',
		actions: ['settle', 'reopen']
	},
	'/(teacher)/teach/classes/[class]/roster.csv': { area: 'teacher', shows: 'roster file', methods: ['GET'] },
	'/(teacher)/teach/classes/[class]/skills.csv': { area: 'teacher', shows: 'skills file', methods: ['GET'] },
	'/(teacher)/teach/drafts/[draft]': {
		...{ area: 'teacher', shows: LESSON },
		actions: ['publish', 'share', 'unshare', 'copy', 'trash']
	},
	'/(teacher)/teach/drafts/[draft]/bank': { area: 'teacher', shows: LESSON, actions: ['take'] },
	'/(teacher)/teach/drafts/[draft]/passages': { area: 'teacher', shows: LESSON, actions: ['add', 'cut'] },
	'/(teacher)/teach/lessons': { area: 'teacher', shows: LESSON, actions: ['write', 'duplicate', 'restore'] },
	'/(teacher)/teach/lessons/book': { area: 'teacher', shows: LESSON },
	'/(teacher)/teach/drafts/[draft]/keys': {
		area: 'teacher',
		shows: LESSON,
		actions: ['ask', 'contest', 'putBack']
	},
	'/(teacher)/teach/keys/[key]': { area: 'teacher', shows: LESSON, actions: ['keep', 'finish'] },
	'/(teacher)/teach/lessons/[lesson]': { area: 'teacher', shows: LESSON },
	'/(teacher)/teach/lessons/[lesson]/corrections': {
		area: 'teacher',
		shows: { nothing: 'How many grades a correction moves, in which class.' },
		actions: ['apply', 'undo']
	},
	'/(teacher)/teach/lessons/[lesson]/whole': { area: 'teacher', shows: LESSON },
	'/(teacher)/teach/lessons/[lesson]/export': { area: 'teacher', shows: LESSON },
	'/(teacher)/teach/lessons/[lesson]/export/file': { area: 'teacher', shows: LESSON, methods: ['GET'] },
	'/(teacher)/teach/drafts/import': { area: 'teacher', shows: LESSON, actions: ['look', 'add'] },
	'/(teacher)/teach/lessons/[lesson]/[step]': { area: 'teacher', shows: LESSON, actions: ['check'] },
	'/(teacher)/teach/assignments/[assignment]': { area: 'teacher', shows: 'assignment', actions: ['more'] },
	'/(teacher)/teach/assignments/[assignment]/export.csv': {
		area: 'teacher',
		shows: 'results file',
		methods: ['GET']
	},
	'/(teacher)/teach/assignments/[assignment]/gradebook.csv': {
		area: 'teacher',
		shows: 'gradebook file',
		methods: ['GET']
	},
	'/(teacher)/teach/assignments/[assignment]/board': { area: 'teacher', shows: 'live board' },
	'/(teacher)/teach/assignments/[assignment]/questions/[question]': {
		...{ area: 'teacher', shows: 'question' },
		actions: ['reply', 'removeReply', 'settle']
	},
	'/(teacher)/teach/assignments/[assignment]/questions/[question]/answers.csv': {
		...{ area: 'teacher', shows: 'answers file' },
		methods: ['GET']
	},
	'/(teacher)/teach/assignments/[assignment]/settings': {
		...{ area: 'teacher', shows: { nothing: 'Times and rules for everybody, and how many handed in.' } },
		actions: ['save', 'withdraw', 'giveBack', 'release']
	},
	'/(teacher)/teach/assignments/[assignment]/times': {
		area: 'teacher',
		shows: 'times',
		actions: ['give', 'undo']
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]/times': {
		...{ area: 'teacher', shows: 'times' },
		actions: ['save', 'remove', 'more']
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]': {
		...{ area: 'teacher', shows: 'answers' },
		actions: ['grade', 'withdraw', 'leaveOut', 'countAgain', 'reopen']
	},
	'/(teacher)/teach/assignments/[assignment]/students/[student]/file': {
		...{ area: 'teacher', shows: 'answers' },
		actions: ['check', 'take']
	},
	'/(teacher)/teach/assignments/[assignment]/grading': {
		...{ area: 'teacher', shows: 'grading' },
		actions: ['grade', 'removeComment']
	},
	'/(teacher)/teach/assignments/[assignment]/problems': {
		area: 'teacher',
		shows: 'problem reports',
		actions: ['settle', 'reopen']
	},

	'/(admin)/admin': {
		...{
			area: 'admin',
			shows: {
				nothing:
					'Teachers, the installation and its log, where students have usernames alone; of one the name, to whoever knows the username.'
			}
		},
		actions: [
			...['invite', 'withdraw', 'disable', 'enable', 'reset', 'liftSecondFactor', 'makeAdmin', 'unmakeAdmin'],
			...['handOver', 'undoHandover', 'retention', 'backup', 'texts', 'erase', 'takeDown', 'putBack'],
			'checkLog'
		]
	},
	'/(admin)/admin/students/[student]/record.zip': {
		area: 'admin',
		shows: 'student file',
		methods: ['GET']
	},

	'/(admin)/admin/log.csv': { area: 'admin', shows: 'audit file', methods: ['GET'] },

	'/api/drafts/[draft]': { area: 'teacher', shows: LESSON, methods: ['POST'] },
	'/api/session': { area: 'public', methods: ['GET', 'POST', 'PUT'] },
	'/api/attempts/[attempt]/answers': { area: 'student', methods: ['POST'] },
	'/api/assignments/[assignment]/board': { area: 'teacher', shows: 'live board', methods: ['GET'] },
	'/api/attempts/[attempt]/clock': { area: 'student', methods: ['GET'] }
};

/** What one must be allowed to do with the things that parameters name, in each part of the house. */
const rights: Readonly<Record<Area, Readonly<Record<string, Action>>>> = {
	// Lessons that ship with Underline are everybody's.
	public: {},
	student: { assignment: 'take', attempt: 'openAttempt' },
	teacher: { class: 'teach', assignment: 'teach', draft: 'edit', lesson: 'edit', key: 'keyBlind' },
	admin: { student: 'administer' }
};

/** The parameters of a route, in their order. */
export function parametersOf(route: string): string[] {
	return [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
}

/**
 * The right to the thing that the first parameter of a route names; undefined where it names nothing of anybody's.
 * Who does not have it gets 404, as if nothing were there. So does who has it, but names something of others by a
 * second parameter or in what they send.
 */
export function rightOf(route: string): Action | undefined {
	const area = routePolicies[route]?.area;
	const [first = ''] = parametersOf(route);
	return area && rights[area][first];
}
