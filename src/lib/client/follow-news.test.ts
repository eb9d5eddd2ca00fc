import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followNews } from './follow-news';

/** The browser's side of a stream, as far as it is used. */
class Source extends EventTarget {
	static readonly CLOSED = 2;
	static readonly all: Source[] = [];
	readyState = 1;
	constructor(readonly url: string) {
		super();
		Source.all.push(this);
	}
	close() {
		this.readyState = Source.CLOSED;
	}
	say(news: unknown) {
		this.dispatchEvent(new MessageEvent('board', { data: JSON.stringify(news) }));
	}
	fail({ isRefused }: { isRefused: boolean }) {
		if (isRefused) this.readyState = Source.CLOSED;
		this.dispatchEvent(new Event('error'));
	}
}

const source = () => Source.all.at(-1) ?? expect.fail('No stream was opened.');
const asked = vi.fn<() => Promise<Response>>();

beforeEach(() => {
	vi.useFakeTimers();
	Source.all.length = 0;
	asked.mockReset();
	asked.mockImplementation(() => Promise.resolve(Response.json({ from: 'asking' })));
	vi.stubGlobal('EventSource', Source);
	vi.stubGlobal('fetch', asked);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function follow() {
	const [onnews, onconnection] = [vi.fn(), vi.fn()];
	const stop = followNews('/board', { event: 'board', onnews, onconnection });
	return { onnews, onconnection, stop };
}

describe('a page that follows news', () => {
	it('is live while events arrive, and asks for nothing', async () => {
		const { onnews, onconnection, stop } = follow();
		source().say({ from: 'stream' });
		await vi.advanceTimersByTimeAsync(15_000);
		expect(onnews).toHaveBeenCalledExactlyOnceWith({ from: 'stream' });
		expect(onconnection).toHaveBeenLastCalledWith('live');
		expect(asked).not.toHaveBeenCalled();
		stop();
	});

	it('asks every 5 seconds when a proxy holds the events back, and stops asking when they come', async () => {
		const { onnews, onconnection, stop } = follow();
		await vi.advanceTimersByTimeAsync(3_000);
		expect(onnews).toHaveBeenLastCalledWith({ from: 'asking' });
		expect(onconnection).toHaveBeenLastCalledWith('asking');
		await vi.advanceTimersByTimeAsync(10_000);
		expect(asked).toHaveBeenCalledTimes(3);
		source().say({ from: 'stream' });
		await vi.advanceTimersByTimeAsync(15_000);
		expect(asked).toHaveBeenCalledTimes(3);
		expect(onconnection).toHaveBeenLastCalledWith('live');
		stop();
	});

	it('asks when events stop without an error', async () => {
		const { stop } = follow();
		source().say({});
		await vi.advanceTimersByTimeAsync(20_000);
		expect(asked).toHaveBeenCalledOnce();
		stop();
	});

	it('says that it is cut off when nothing answers, and that it is not when something does', async () => {
		asked.mockRejectedValueOnce(new TypeError('no network'));
		const { onconnection, stop } = follow();
		source().fail({ isRefused: false });
		await vi.advanceTimersByTimeAsync(0);
		expect(onconnection).toHaveBeenLastCalledWith('cut off');
		await vi.advanceTimersByTimeAsync(5_000);
		expect(onconnection).toHaveBeenLastCalledWith('asking');
		stop();
	});

	it('is cut off when it is refused, and tries the stream again', async () => {
		asked.mockImplementation(() => Promise.resolve(Response.json({ message: 'no' }, { status: 404 })));
		const { onnews, onconnection, stop } = follow();
		source().fail({ isRefused: true });
		await vi.advanceTimersByTimeAsync(15_000);
		expect(onconnection).toHaveBeenLastCalledWith('cut off');
		expect(onnews).not.toHaveBeenCalled();
		expect(Source.all).toHaveLength(2);
		stop();
	});

	it('asks nothing and opens nothing once it stopped', async () => {
		const { stop } = follow();
		source().fail({ isRefused: true });
		stop();
		const before = asked.mock.calls.length;
		await vi.advanceTimersByTimeAsync(60_000);
		expect(asked).toHaveBeenCalledTimes(before);
		expect(Source.all).toHaveLength(1);
		expect(source().readyState).toBe(Source.CLOSED);
	});
});
