import { describe, expect, it } from 'vitest';
import { pageHref, pageOf, readSearch, toBankSearch } from './search.server';

const searchOf = (query: string) => toBankSearch(readSearch(new URLSearchParams(query)));
const nothing = { text: undefined, technique: undefined, kind: undefined, facility: undefined };

describe('the address of the bank', () => {
	it.each([
		['', nothing],
		['text=&technique=&kind=&least=&most=', nothing],
		['text=new+lane&kind=choice', { ...nothing, text: 'new lane', kind: 'choice' }],
		['technique=loaded-language', { ...nothing, technique: 'loaded-language' }],
		['kind=essay&least=many&most=-1&page=x', nothing],
		['least=20&most=80', { ...nothing, facility: { least: 0.2, most: 0.8 } }],
		['least=80&most=20', { ...nothing, facility: { least: 0.2, most: 0.8 } }],
		['least=0', { ...nothing, facility: { least: 0, most: 1 } }],
		['most=50', { ...nothing, facility: { least: 0, most: 0.5 } }]
	])('reads %j', (query, wanted) => {
		expect(searchOf(query)).toEqual(wanted);
	});

	it.each([
		[0, 1, { number: 1, first: 0, end: 0 }],
		[25, 1, { number: 1, first: 0, end: 25 }],
		[26, 2, { number: 2, first: 25, end: 26 }],
		[26, 9, { number: 2, first: 25, end: 26 }]
	])('shows of %i questions on page %i', (total, page, shown) => {
		expect(pageOf(total, page)).toEqual(shown);
	});

	it('keeps the search on the next page', () => {
		const url = new URL('http://localhost/teach/drafts/d/bank?text=lane&replace=q1&page=2');
		expect(pageHref(url, 3)).toBe('/teach/drafts/d/bank?text=lane&replace=q1&page=3');
	});
});
