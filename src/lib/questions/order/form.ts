/** The form of an order: each row has a field with its place; the rows' own order comes along. */
import type { FormFields } from '../kind';

export const SHOWN = 'shown';
export const KEPT = 'kept';
/** The field for the place of an item, from 1. */
export const placeField = (id: string) => `p.${id}`;

/**
 * Reads an order from a plain form; empty when nothing was moved and the order was not kept as it stands. As with
 * “move to”, a row that was given another place stands there, or on the next free one; the rest close up in the
 * order they were shown in.
 */
export function orderFromForm(ids: readonly string[], form: FormFields): string[] {
	const shown = form.getAll(SHOWN).filter((value) => typeof value === 'string');
	if (shown.length !== ids.length || new Set(shown).size < shown.length) return [];
	if (shown.some((id) => !ids.includes(id))) return [];

	const wanted = shown.map((id, index) => placeOf(form.get(placeField(id)), shown.length) ?? index);
	const moved = shown.filter((_, index) => wanted[index] !== index);
	if (moved.length === 0) return form.get(KEPT) === null ? [] : shown;

	const result = new Map<number, string>();
	const free = (from: number) => {
		const places = shown.map((_, index) => (from + index) % shown.length);
		return places.find((place) => !result.has(place)) ?? from;
	};
	for (const id of moved) result.set(free(wanted[shown.indexOf(id)] ?? 0), id);
	for (const id of shown) if (!moved.includes(id)) result.set(free(0), id);
	return [...result].sort(([a], [b]) => a - b).map(([, id]) => id);
}

/** The order after an item was moved to a place, from 0; the others close up. */
export function moveTo(order: readonly string[], id: string, place: number): string[] {
	const others = order.filter((other) => other !== id);
	return [...others.slice(0, place), id, ...others.slice(place)];
}

/** A place from 1 as it is sent, as an index; undefined for anything else. */
function placeOf(value: unknown, count: number): number | undefined {
	if (typeof value !== 'string' || !/^[1-9]\d?$/.test(value)) return undefined;
	return Number(value) <= count ? Number(value) - 1 : undefined;
}
