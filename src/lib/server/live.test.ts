import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, closeStreams, eventStream, listen } from './live';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

describe('a listener', () => {
	it('hears of its topics, and of nothing once it stopped', () => {
		const heard = vi.fn();
		const stop = listen(['a', 'b'], heard);
		announce('a');
		announce('b');
		announce('c');
		stop();
		announce('a');
		expect(heard).toHaveBeenCalledTimes(2);
	});

	it('does not keep others from hearing', () => {
		const [first, second] = [vi.fn(), vi.fn()];
		const stop = listen(['a'], first);
		listen(['a'], second);
		stop();
		announce('a');
		expect(second).toHaveBeenCalledOnce();
	});
});

describe('a stream of events', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	const open = (read: () => Promise<unknown>) => {
		const { body } = eventStream({ event: 'clock', topics: ['attempt'] }, read);
		const reader = (body as ReadableStream<Uint8Array>).getReader();
		const next = async () => {
			const { value, done } = await reader.read();
			return done ? 'over' : new TextDecoder().decode(value);
		};
		return { next, cancel: () => reader.cancel() };
	};

	it('begins at once, and goes on with each change', async () => {
		let count = 0;
		const { next, cancel } = open(() => Promise.resolve({ count: ++count }));
		expect(await next()).toBe('event: clock\ndata: {"count":1}\n\n');
		announce('attempt');
		expect(await next()).toBe('event: clock\ndata: {"count":2}\n\n');
		await cancel();
	});

	it('speaks every 15 seconds when nothing changes', async () => {
		const { next, cancel } = open(() => Promise.resolve('still here'));
		await next();
		await vi.advanceTimersByTimeAsync(15_000);
		expect(await next()).toContain('still here');
		await cancel();
	});

	it('stops reading when the page goes', async () => {
		const read = vi.fn(() => Promise.resolve(1));
		const { next, cancel } = open(read);
		await next();
		await cancel();
		announce('attempt');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(read).toHaveBeenCalledOnce();
	});

	it.each([
		['the page goes', (reader: Reader) => reader.cancel()],
		['the server stops', () => Promise.resolve(closeStreams())]
	])('says that it is over when %s, once', async (_, end) => {
		const onstop = vi.fn();
		const { body } = eventStream({ event: 'clock', topics: ['attempt'], onstop }, () => Promise.resolve(1));
		const reader = (body as ReadableStream<Uint8Array>).getReader();
		await reader.read();
		await end(reader);
		closeStreams();
		expect(onstop).toHaveBeenCalledOnce();
	});

	it('ends when there is nothing more to say', async () => {
		const { next } = open(() => Promise.resolve(undefined));
		expect(await next()).toBe('over');
	});

	it('ends when the server stops', async () => {
		const { next } = open(() => Promise.resolve(1));
		await next();
		closeStreams();
		expect(await next()).toBe('over');
	});
});
