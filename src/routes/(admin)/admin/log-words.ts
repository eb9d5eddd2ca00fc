import type { AuditState } from '$lib/server/audit-check';
import type { AuditEvent } from '$lib/server/audit-events';
import type { LogKind } from '$lib/server/audit-log';

const numbers = new Intl.NumberFormat('en-US');
const entries = (count: number) => `${numbers.format(count)} ${count === 1 ? 'entry' : 'entries'}`;

/** What happened, after a name. Where a detail says more, the row says it behind this. */
export const events: Record<AuditEvent, string> = {
	authn_login_success: 'signed in',
	authn_login_fail: 'was not let in',
	authn_login_lock: 'was made to wait',
	authn_password_change: 'set a new secret',
	authz_fail: 'was refused what is not theirs',
	authz_change: 'changed who may do what',
	session_logout: 'signed out, or was signed out',
	session_use_after_expire: 'used a session that was over',
	user_created: 'made an account',
	user_updated: 'changed an account',
	user_archived: 'closed an account',
	user_deleted: 'deleted an account',
	sensitive_read: 'looked at students’ data',
	sensitive_change: 'changed something',
	sensitive_delete: 'deleted for good',
	excess_rate_limit_exceeded: 'came too often',
	input_validation_fail: 'sent what no page sends',
	malicious_csrf: 'was sent by another site',
	sys_startup: 'started',
	sys_shutdown: 'was stopped',
	sys_crash: 'had not been stopped'
};

const broken = {
	changed: (id: string) => `Entry ${id} of the log was changed.`,
	'missing before': (id: string) => `Something is missing from the log before entry ${id}.`,
	unlinked: (id: string) => `Entry ${id} of the log does not follow the one before it.`
};

export const words = {
	headline(state: AuditState, since: string): string {
		if (state.kind === 'broken') return broken[state.how](numbers.format(state.id));
		return state.entries === 0
			? 'The log is empty.'
			: `The log is whole: ${entries(state.entries)} since ${since}.`;
	},
	lede: {
		whole: (time: string) =>
			`Checked ${time}. Each entry is sealed to the one before it, so that none can be changed or lost unseen.`,
		broken: (time: string) =>
			`Checked ${time}. Somebody changed the database past Underline, or the disk is failing. Keep a copy of the file as it is, and compare it with an older copy.`
	},
	check: 'Check again',
	checking: 'Checking every line',
	seal: {
		title: 'The seal',
		newest: (id: number) => `The newest entry is ${numbers.format(id)}. Its seal:`,
		how: 'The server tells its own log the seal of each day. A seal from there, or noted by hand, that this log no longer has says that it was cut or written anew.',
		label: 'A seal that was noted',
		find: 'Look for it',
		found: (id: number, time: string) => `It stands on entry ${numbers.format(id)}, of ${time}.`,
		lost: 'No entry has this seal: the log was cut or written anew since, or the seal is mistyped.'
	},
	list: {
		title: 'Who did what',
		kind: 'Kind',
		everything: 'Everything',
		kinds: {
			signIns: 'Sign-ins and secrets',
			looks: 'Looks at students’ data',
			changes: 'Changes and deletions',
			accounts: 'Accounts and rights',
			refused: 'Refused',
			server: 'The server'
		} satisfies Record<LogKind, string>,
		person: 'Username',
		day: 'Day',
		show: 'Show',
		all: 'Show everything',
		file: 'As a file',
		time: 'Time',
		who: 'Who',
		what: 'What',
		about: 'About',
		from: 'From',
		nobody: (username: string) => `Nobody has the username “${username}”.`,
		none: 'Nothing of that kind is in the log.',
		newest: 'To the newest',
		older: 'Older',
		entry: 'Entry',
		event: 'Event',
		detail: 'Detail',
		object: 'Object',
		seal: 'Seal',
		fileTitle: 'Audit log'
	},
	who: {
		visitor: 'Somebody not signed in',
		student: 'A student who is gone',
		teacher: 'A teacher who is gone',
		server: 'The server',
		operator: 'Whoever runs the server'
	}
};
