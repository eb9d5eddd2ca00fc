/** What is said when something is in the way. */
import type { Way } from './words';

/** What happened, what was kept, what to do. `way` is the next step when loading again is not one. */
export interface Trouble {
	happened: string;
	kept: string;
	todo: string;
	way?: Way;
	again?: boolean;
	/** The server says itself what happened, in a sentence of its own; `happened` stands in for it. */
	explained?: boolean;
}

const home: Way = { href: '/', label: 'Go to the first page' };

const troubles: Record<number, Trouble> = {
	400: {
		happened: 'The server could not read what this page sent.',
		kept: 'Nothing was changed. Everything shown as saved is still there.',
		todo: 'Go back, load the page again, and give your answer once more.',
		way: home
	},
	401: {
		happened: 'You are not signed in.',
		kept: 'Everything shown as saved is still there.',
		todo: 'Sign in, and you can go on where you were.',
		way: { href: '/login', label: 'Sign in' }
	},
	403: {
		happened: 'This page is for somebody else.',
		kept: 'Nothing was changed.',
		todo: 'You may be signed in with another account than you think: the name stands at the top. If you should be able to see this page, ask the person who sent you here.',
		way: home
	},
	404: {
		happened: 'There is no page here.',
		kept: 'Nothing is lost: your lessons and answers are where they were.',
		todo: 'The address may have a typing mistake, or the page has moved. Start again from the first page.',
		way: home
	},
	405: {
		happened: 'This page cannot be used that way.',
		kept: 'Nothing was changed.',
		todo: 'Go back and use the buttons on the page.',
		way: home
	},
	409: {
		happened: 'This was changed somewhere else in the meantime.',
		kept: 'What is on the server was not overwritten.',
		todo: 'Go back and copy what you wrote if you still need it. Then load the page again to see what is there now.',
		again: true,
		explained: true
	},
	410: {
		happened: 'This is closed now.',
		kept: 'What you handed in before is kept.',
		todo: 'If you need more time, ask your teacher: an assignment can be opened again.',
		way: home,
		explained: true
	},
	413: {
		happened: 'That was too much at once.',
		kept: 'What was saved before is still there. The last change was not taken.',
		todo: 'Go back, shorten it, and send it again.',
		again: true
	},
	422: {
		happened: 'Something in what was sent does not fit.',
		kept: 'Nothing was changed.',
		todo: 'Go back, correct it, and send it again.',
		again: true,
		explained: true
	},
	429: {
		happened: 'That was a lot of tries in a short time.',
		kept: 'Nothing was changed, and nothing is locked for good.',
		todo: 'Wait a minute, then try again. If you forgot your password, your teacher or administrator can give you a new one.',
		again: true
	},
	503: {
		happened: 'Underline is busy or being started again.',
		kept: 'Everything shown as saved is still there.',
		todo: 'Wait a moment, then try again.',
		again: true,
		explained: true
	}
};

const mistake: Trouble = {
	happened: 'Something broke on our side.',
	kept: 'Everything shown as saved is still there. It was not you.',
	todo: 'Try again. If it happens twice, tell the person who runs Underline at your school what you were doing; the server has written down the rest.',
	again: true
};

export const offline: Trouble = {
	happened: 'There is no network right now.',
	kept: 'Answers you gave are kept on this device and are sent when the network is back.',
	todo: 'You can leave this page open. Try again when the network is back.',
	again: true
};

export function troubleOf(status: number): Trouble {
	return troubles[status] ?? mistake;
}

export const trouble = {
	kept: 'What was kept',
	again: 'Load the page again',
	/** The reference names the request in the server’s log. */
	code: (status: number, reference = '') => (reference ? `Error ${status}, ${reference}` : `Error ${status}`)
};
