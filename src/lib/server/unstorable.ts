import type { Draft } from '../lessons/draft';
import { unstorablePlace } from '../text/storable';
import { refuseInvalid } from './refusals';

/** @throws HttpError 422 for a lesson with a text that cannot be kept. */
export function refuseUnstorable(document: Draft): void {
	const place = unstorablePlace(document);
	if (place === undefined) return;
	refuseInvalid(`A text of the lesson holds a NUL, or half of a character: ${place}. Nothing was saved.`);
}
