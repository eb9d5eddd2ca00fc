import { expect, it } from 'vitest';
import { safePath } from './safe-path';

it.each([
	['/learn', '/learn'],
	['/learn/attempts/1/steps/2?/save', '/learn/attempts/1/steps/2?/save']
])('keeps the path %s', (path, kept) => {
	expect(safePath(path)).toBe(kept);
});

it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'learn', '', null])(
	'leads nowhere from %s',
	(path) => {
		expect(safePath(path)).toBeUndefined();
	}
);
