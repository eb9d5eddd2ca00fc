import { techniqueNames } from '$lib/server/course';
import { sendFile } from '../../../send-file.server';
import type { RequestHandler } from './$types';

/** Every answer to a question, as the page at the same parameters shows them. */
export const GET: RequestHandler = (event) =>
	sendFile(event, { kind: 'answers', questionId: event.params.question, names: techniqueNames() });
