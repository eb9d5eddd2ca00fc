import { withPlainLines } from '../../text/plain-text';
import type { FormFields } from '../kind';
import type { Ratings } from './model';
import { POINTS, RUBRIC, type Criterion } from './score';

/** The name of the field that the rewrite is typed into. */
export const TEXT_FIELD = 'text';

/** The typed text with its line breaks as U+000A; nothing where the field is missing or no text. */
export function textFromForm(form: FormFields): string {
	const text = form.get(TEXT_FIELD);
	return typeof text === 'string' ? withPlainLines(text) : '';
}

/** The ratings that `Rubric.svelte` sends, one field a criterion; undefined unless every one of them is rated. */
export function ratingsFromForm(form: FormFields): Ratings | undefined {
	const [facts, charge, attribution, slant] = RUBRIC.map((criterion) => pointsFrom(form, criterion));
	return facts === undefined || charge === undefined || attribution === undefined || slant === undefined
		? undefined
		: { facts, charge, attribution, slant };
}

function pointsFrom(form: FormFields, criterion: Criterion) {
	const value = form.get(criterion);
	return POINTS.find((points) => String(points) === value);
}
