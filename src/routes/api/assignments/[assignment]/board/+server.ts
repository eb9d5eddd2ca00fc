import { json } from '@sveltejs/kit';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { followBoard, getBoard, hideNames } from '$lib/server/board';
import { eventStream } from '$lib/server/live';
import { whileSignedIn } from '$lib/server/session-cookie';
import { sessionsTopic } from '$lib/server/sessions';
import type { RequestHandler } from './$types';

/**
 * The live board of an assignment: as server-sent events for those who accept them, else once, as JSON, for pages
 * behind a proxy that holds events back. The events end with the session. With `?names=hidden` no name and no id is in it.
 */
export const GET: RequestHandler = async ({ params, locals, cookies, request, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const isHidden = url.searchParams.get('names') === 'hidden';
	if (!request.headers.get('accept')?.includes('text/event-stream')) {
		const board = await getBoard(store, teacher, params.assignment, locals.now);
		return json(isHidden ? hideNames(board, params.assignment) : board);
	}
	const { news, latest, stop } = await followBoard(store, teacher, params.assignment);
	const read = async () => (isHidden ? hideNames(await latest(), params.assignment) : latest());
	const topics = [news, sessionsTopic(teacher)];
	return eventStream({ event: 'board', topics, onstop: stop }, whileSignedIn(cookies, read));
};
