import { afterEach, expect, it, vi } from 'vitest';
import type { Change } from './change';
import { sendChange } from './send';

const change = { questionId: 'q1', tryNumber: 1, key: 'k', state: 'sent' } as unknown as Change;

afterEach(() => vi.unstubAllGlobals());

/** What is made of an answer of the server. */
function outcomeOf(status: number, headers: Record<string, string>, body = '{}') {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })));
	return sendChange('/api/attempts/a1/answers', change);
}

it.each([
	['too many, and for how long', 429, { 'retry-after': '3' }, 3],
	['too many, and not for how long', 429, {}, 0],
	['busy, until a date', 503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
	['away for a day', 503, { 'retry-after': '86400' }, 60],
	['broken', 500, {}, 0]
])('what is %s is sent again, no sooner than asked', async (_, status, headers, after) => {
	expect(await outcomeOf(status, headers)).toEqual({ kind: 'failed', after });
});

it('what the network of a café answers is no answer', async () => {
	expect(await outcomeOf(200, {}, '<html>Welcome!</html>')).toEqual({ kind: 'failed', after: 0 });
});

it('what nobody answers is sent again', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	expect(await sendChange('/api/attempts/a1/answers', change)).toEqual({ kind: 'failed', after: 0 });
});
