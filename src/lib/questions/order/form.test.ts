import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, orderFromForm } from './form';

const IDS = ['a', 'b', 'c', 'd'];

/** Rows as they were shown, with the places chosen for some of them, from 1. */
function aForm(shown: readonly string[], places: Record<string, string> = {}, kept = false): FormData {
	const form = new FormData();
	for (const id of shown) form.append('shown', id);
	for (const [index, id] of shown.entries()) form.append(`p.${id}`, places[id] ?? `${index + 1}`);
	if (kept) form.append('kept', '1');
	return form;
}

describe('an order from a form', () => {
	it.each<[string, Record<string, string>, string]>([
		['one moved down', { d: '3' }, 'cbda'],
		['one moved up', { a: '1' }, 'adcb'],
		['one moved to the end', { d: '4' }, 'cbad'],
		['two changed with each other', { d: '2', c: '1' }, 'cdba'],
		['every place chosen', { d: '4', c: '3', b: '2', a: '1' }, 'abcd'],
		['two moved to one place', { d: '3', c: '3' }, 'badc'],
		['two moved to the last place', { d: '4', c: '4' }, 'cbad'],
		['a place that does not exist, beside one that does', { d: '9', a: '1' }, 'adcb'],
		['a place that is no number', { d: '1e0', c: '-1', a: '3' }, 'dcab']
	])('has %s', (_, places, order) => {
		expect(orderFromForm(IDS, aForm(['d', 'c', 'b', 'a'], places)).join('')).toBe(order);
	});

	it('is open when nothing was moved', () => {
		expect(orderFromForm(IDS, aForm(['d', 'c', 'b', 'a']))).toEqual([]);
	});

	it('is what was shown when that was kept', () => {
		expect(orderFromForm(IDS, aForm(['d', 'c', 'b', 'a'], {}, true))).toEqual(['d', 'c', 'b', 'a']);
	});

	it.each([
		['nothing', []],
		['too few rows', ['a', 'b', 'c']],
		['too many', ['a', 'b', 'c', 'd', 'd']],
		['a row twice', ['a', 'b', 'c', 'c']],
		['a row of another question', ['a', 'b', 'c', '__proto__']]
	])('is open when the form shows %s', (_, shown) => {
		expect(orderFromForm(IDS, aForm(shown, {}, true))).toEqual([]);
	});

	it('is open when the rows are no text', () => {
		const form = { get: () => '1', getAll: () => IDS.map((id) => new Blob([id])) };
		expect(orderFromForm(IDS, form)).toEqual([]);
	});

	it('is all of the statements, each once, whatever is chosen', () => {
		const place = fc.oneof(fc.integer({ min: -1, max: 6 }).map(String), fc.string());
		const places = fc.record({ a: place, b: place, c: place, d: place });
		fc.assert(
			fc.property(places, (chosen) => {
				expect(orderFromForm(IDS, aForm(IDS, chosen, true)).toSorted()).toEqual(IDS);
			})
		);
	});

	it('is the one whose places were all chosen', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(IDS, { minLength: 4 }), (wanted) => {
				const places = Object.fromEntries(wanted.map((id, index) => [id, `${index + 1}`]));
				expect(orderFromForm(IDS, aForm(IDS, places, true))).toEqual(wanted);
			})
		);
	});

	it('moves one row as “move to” does', () => {
		fc.assert(
			fc.property(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 3 }), (id, place) => {
				const sent = orderFromForm(IDS, aForm(IDS, { [id]: `${place + 1}` }, true));
				expect(sent).toEqual(moveTo(IDS, id, place));
			})
		);
	});
});
