/**
 * What the audit log can say, after OWASP's logging vocabulary: each event, what it means, and what its detail may
 * hold. Details hold kinds and numbers, no names, answers, tokens or addresses: a log that is read by more people than
 * the data are must not become a second copy of them.
 */
import { z } from 'zod';

/** What staff look at that shows something of students. Named in `routes.policy.ts`, written by the hooks. */
export const READS = [
	...['class', 'roster', 'login cards', 'problem reports', 'student'],
	...['assignment', 'live board', 'question', 'grading', 'times', 'answers'],
	...['roster file', 'skills file', 'student file', 'gradebook file', 'results file', 'answers file'],
	'audit file'
] as const;
export type Read = (typeof READS)[number];

/** What staff change of a student, or of what grades and times follow from. */
export const CHANGES = [
	...['grade', 'answer left out', 'answer counted again', 'attempt reopened', 'answers taken from a file'],
	...[
		'key',
		'key undone',
		'times set',
		'extra time',
		'rules',
		'feedback released',
		'withdrawn',
		'given back'
	],
	...[
		'note',
		'note removed',
		'taken out',
		'brought back',
		'moved out',
		'moved in',
		'let in',
		'left',
		'came back'
	],
	...['accounts merged', 'setting', 'source taken down', 'source put back']
] as const;
export type Change = (typeof CHANGES)[number];

const SECRETS = ['password', 'passphrase', 'card', 'second factor', 'recovery codes'] as const;
const ID = z.string().regex(/^[\w-]{1,64}$/);
const LIMITED = z.string().regex(/^\w{1,40}$/);
/** A route as the table of routes has it, never a path as it was typed. */
const ROUTE = z.string().regex(/^\/[\w()[\]./-]{0,200}$/);
const nothing = z.strictObject({});
const count = z.int().min(0);

/** By event: what it means, and its detail. */
export const auditEvents = {
	authn_login_success: {
		means: 'Somebody signed in.',
		detail: z.strictObject({
			by: z.enum(['password', 'passphrase', 'card', 'second factor', 'recovery code'])
		})
	},
	authn_login_fail: {
		means:
			'A wrong secret, or a name that nobody has: then there is no object, and what was typed is not kept.',
		detail: z.strictObject({
			by: z.enum(['password', 'passphrase', 'card', 'second factor', 'unknown name'])
		})
	},
	authn_login_lock: {
		means: 'Too many wrong secrets for one account: it waits before the next try.',
		detail: z.strictObject({ failures: count, seconds: count })
	},
	authn_password_change: {
		means: 'A secret was set, replaced or taken away, by its owner or by somebody who may.',
		detail: z.strictObject({ secret: z.enum(SECRETS), how: z.enum(['own', 'reset', 'removed']) })
	},
	authz_fail: {
		means: 'Somebody who is signed in asked for what is not theirs.',
		detail: z.strictObject({ route: ROUTE, status: z.literal([403, 404]) })
	},
	authz_change: {
		means: 'Who may do what was changed: administrators, teachers of a class, and who may make an account.',
		detail: z.strictObject({
			right: z.enum(['administrator', 'class', 'account']),
			change: z.enum(['given', 'taken', 'handed over', 'handed back', 'invited', 'invitation withdrawn']),
			account: ID.optional()
		})
	},
	session_logout: {
		means: 'Somebody signed out, or their sessions were ended.',
		detail: z.strictObject({ how: z.enum(['own', 'all', 'by an administrator', 'by a teacher']) })
	},
	session_use_after_expire: {
		means: 'A session was used after its end.',
		detail: nothing
	},
	user_created: {
		means: 'An account was made.',
		detail: z.strictObject({
			by: z.enum(['set-up', 'invitation', 'roster', 'class code'])
		})
	},
	user_updated: {
		means: 'A closed account was opened.',
		detail: z.strictObject({ what: z.literal('opened') })
	},
	user_archived: { means: 'An account was closed.', detail: nothing },
	user_deleted: {
		means: 'An account was deleted, with what it had.',
		detail: z.strictObject({ by: z.enum(['teacher', 'merge', 'class deleted', 'retention', 'erasure']) })
	},
	sensitive_read: {
		means: 'Somebody on the staff saw data of students: at most one entry in ten minutes of each kind.',
		detail: z.strictObject({ what: z.enum(READS), assignment: ID.optional() })
	},
	sensitive_change: {
		means: 'Somebody changed what is known of students, or what their grades and times follow from.',
		detail: z.strictObject({ what: z.enum(CHANGES), assignment: ID.optional() })
	},
	sensitive_delete: {
		means: 'Something was deleted for good.',
		detail: z.strictObject({
			what: z.enum(['class', 'lesson', 'note', 'attempts', 'override', 'group', 'log', 'export', 'answers']),
			rows: count.optional(),
			/** Of the log: the seal of the last entry that went. */
			seal: z.string().length(64).optional()
		})
	},
	excess_rate_limit_exceeded: {
		means: 'Somebody asked too often and was refused.',
		detail: z.strictObject({ limit: LIMITED.optional(), route: ROUTE.optional() })
	},
	input_validation_fail: {
		means: 'A request that no page of ours sends.',
		detail: z.strictObject({ route: ROUTE })
	},
	malicious_csrf: {
		means: 'A request that another site sent in somebody’s name, and that was refused.',
		detail: z.strictObject({ route: ROUTE })
	},
	sys_startup: {
		means: 'The server started.',
		detail: z.strictObject({ version: z.string().max(40), schema: count })
	},
	sys_shutdown: { means: 'The server was stopped.', detail: nothing },
	sys_crash: {
		means: 'The server found at its start that it had not been stopped.',
		detail: nothing
	}
} as const satisfies Record<string, { means: string; detail: z.ZodType<object> }>;

export type AuditEvent = keyof typeof auditEvents;

/** What an entry is about. The id is one of ours; of a log, the number of its last entry. */
export interface AuditObject {
	readonly type:
		'student' | 'teacher' | 'class' | 'assignment' | 'lesson' | 'source' | 'invitation' | 'setting' | 'log';
	readonly id: string;
}

/** What can be written down, by event. */
export type AuditEntry = {
	[Event in AuditEvent]: {
		readonly event: Event;
		readonly object?: AuditObject;
		/** The class whose data it is about: its teachers see the entry. */
		readonly classId?: string;
		readonly detail: z.input<(typeof auditEvents)[Event]['detail']>;
	};
}[AuditEvent];
