import { expect, it } from 'vitest';
import { unstorablePlace } from './storable';

it.each([
	['a text', 'so', undefined],
	['emoji, which are pairs', { a: ['👩‍👩‍👧'] }, undefined],
	['what is no text', { a: [1, null, true, undefined] }, undefined],
	['a NUL', { steps: [{ title: 'so' }, { title: 'a\0b' }] }, 'steps[1].title'],
	['half a pair', ['x', '\ud83d'], '[1]'],
	['the other half', { a: { b: '\ude00' } }, 'a.b']
])('%s is kept, or found by its place', (_, value, place) => {
	expect(unstorablePlace(value)).toBe(place);
});
