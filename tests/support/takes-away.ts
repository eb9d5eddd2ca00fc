/** What takes away what other requests are about, or signs somebody out: nothing else is asked for after them. */
interface Asking {
	readonly route: string;
	/** The form action, or how else it is asked for. */
	readonly what: string | undefined;
}

const ACTIONS = [
	...['closeCode', 'removeNote', 'removeReply', 'removeComment', 'remove', 'undo', 'deleteGroup', 'withdraw'],
	...[
		'giveBack',
		'handIn',
		'reopen',
		'takeOut',
		'bringBack',
		'turnAway',
		'move',
		'moveBack',
		'archive',
		'takeUp',
		'trash'
	],
	...['restore', 'delete', 'leave', 'resetPassphrase', 'make', 'reset', 'disable', 'enable', 'makeAdmin'],
	...['unmakeAdmin', 'erase']
];
const ROUTES = ['/(student)/learn/card', '/(teacher)/teach/account', '/(public)/setup', '/(public)/logout'];

/** Sorts requests so that what takes things away comes at the end, and sign-outs after that. */
export function inOrder(a: Asking, b: Asking): number {
	return placeOf(a) - placeOf(b);
}

function placeOf({ route, what }: Asking): number {
	const isSending = what !== 'GET' && what !== 'data';
	return isSending && ROUTES.includes(route)
		? ACTIONS.length + ROUTES.indexOf(route)
		: ACTIONS.indexOf(what ?? '');
}
