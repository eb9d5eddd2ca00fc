import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, eventStream } from './live';
import { SharedReadings } from './shared-reading';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Streams that follow one topic, and how often it was read for all of them. */
function openStreams(count: number) {
	const readings = new SharedReadings<number>();
	const read = vi.fn(() => Promise.resolve(read.mock.calls.length));
	const readers = Array.from({ length: count }, () => {
		const { news, latest, stop } = readings.follow('quiz', read);
		const { body } = eventStream({ event: 'board', topics: [news], onstop: stop }, latest);
		return (body as ReadableStream<Uint8Array>).getReader();
	});
	const next = async () => {
		const chunks = await Promise.all(readers.map((reader) => reader.read()));
		return new Set(chunks.map(({ value }) => new TextDecoder().decode(value)));
	};
	const close = () => Promise.all(readers.map((reader) => reader.cancel()));
	return { readings, read, next, close };
}

describe('a reading that many follow', () => {
	it('is read once for two hundred streams, and once more for a change', async () => {
		const { read, next, close } = openStreams(200);
		expect((await next()).size).toBe(1);
		expect(read).toHaveBeenCalledTimes(1);
		announce('quiz');
		await vi.advanceTimersByTimeAsync(250);
		expect((await next()).size).toBe(1);
		expect(read).toHaveBeenCalledTimes(2);
		await close();
	});

	it('is read once for thirty changes that come together', async () => {
		const { read, next, close } = openStreams(2);
		await next();
		Array.from({ length: 30 }, () => announce('quiz'));
		await vi.advanceTimersByTimeAsync(1000);
		expect(read).toHaveBeenCalledTimes(2);
		await close();
	});

	it('is read anew at the beat of the streams, once for all of them', async () => {
		const { read, next, close } = openStreams(50);
		await next();
		await vi.advanceTimersByTimeAsync(15_000);
		expect(read).toHaveBeenCalledTimes(2);
		await close();
	});

	it('is nobody’s any more when the last stream goes', async () => {
		const { readings, read, next, close } = openStreams(3);
		await next();
		expect(readings.size).toBe(1);
		await close();
		expect(readings.size).toBe(0);
		announce('quiz');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('is tried again when it failed', async () => {
		const read = vi.fn(() => Promise.resolve(1)).mockRejectedValueOnce(new Error('disk'));
		const { latest, stop } = new SharedReadings<number>().follow('quiz', read);
		await expect(latest()).rejects.toThrow('disk');
		await expect(latest()).resolves.toBe(1);
		stop();
	});
});
