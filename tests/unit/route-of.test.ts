import { expect, it } from 'vitest';
import { pageRoutes, routeOf } from '../shots/route-of';

it.each([
	['/', '/(public)'],
	['/course', '/(public)/course'],
	['/course/loaded-language/3', '/(public)/course/[lesson]/[step]'],
	['/teach/lessons/book', '/(teacher)/teach/lessons/book'],
	['/teach/lessons/loaded-language?lighter=1', '/(teacher)/teach/lessons/[lesson]'],
	['/teach/lessons/loaded-language/whole', '/(teacher)/teach/lessons/[lesson]/whole'],
	['/teach/classes/1/roster.csv', undefined],
	['/nowhere', undefined]
])('the route of %s is %s', (path, route) => {
	expect(routeOf(path)).toBe(route);
});

it('knows pages only', () => {
	expect(pageRoutes.filter((id) => id.includes('/api/') || id.endsWith('.csv'))).toEqual([]);
});
