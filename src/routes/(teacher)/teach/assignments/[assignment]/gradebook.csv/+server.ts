import { z } from 'zod';
import { GRADEBOOKS } from '$lib/server/gradebook';
import { refuseNotFound } from '$lib/server/refusals';
import { sendFile } from '../send-file.server';
import type { RequestHandler } from './$types';

/** The scores of an assignment in the form of the gradebook that `?for=` names. */
export const GET: RequestHandler = (event) => {
	const gradebook = z.enum(GRADEBOOKS).safeParse(event.url.searchParams.get('for')).data ?? refuseNotFound();
	return sendFile(event, { kind: 'gradebook', gradebook });
};
