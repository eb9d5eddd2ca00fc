import { describe, expect, it } from 'vitest';
import { isNameable, namesNoForm } from './named-things';

describe('what an address names', () => {
	const ID = '01a21f64-09ac-747b-ad1c-3d67c10ec660';
	it.each([
		['an id', { class: ID }, '', true],
		['nothing', {}, '', true],
		['a parameter that is left out', { class: undefined }, '', true],
		['what is looked for', { class: ID }, '?search=Who says so?', true],
		['text with a NUL', { class: ID, student: 'a\0b' }, '', false],
		['half a surrogate pair', { class: '\uD800' }, '', false],
		['what is compared with a NUL', { class: ID }, '?compare=%00', false]
	])('can be there or not: %s', (_, params, search, expected) => {
		expect(isNameable({ params, url: new URL(search, 'http://localhost') })).toBe(expected);
	});
});

describe('a form action', () => {
	const TEACH = '/(teacher)/teach';
	it.each([
		['one that the page has', TEACH, '/create', false],
		['none', TEACH, 'sort=name', false],
		['one of another page', TEACH, '/save', true],
		['what every object has', TEACH, '/constructor', true],
		['the prototype', TEACH, '/__proto__', true],
		['the one of a page that has one', '/(public)/login', '/default', true],
		['any, where the page takes no form', '/(public)/course', '/toString', true],
		['one that is named after another', TEACH, '/create&/nothing', false],
		['one that is named first of two', TEACH, '/nothing&/create', true],
		['any, where no page is', null, '/create', false]
	])('is refused where it is unknown: %s', (_, route, search, expected) => {
		expect(namesNoForm(route, new URLSearchParams(search))).toBe(expected);
	});
});
