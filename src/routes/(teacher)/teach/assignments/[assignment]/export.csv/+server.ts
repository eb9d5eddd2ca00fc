import { sendFile } from '../send-file.server';
import type { RequestHandler } from './$types';

/** The students and their points, as the page at the same parameters shows them. */
export const GET: RequestHandler = (event) => sendFile(event, { kind: 'points' });
