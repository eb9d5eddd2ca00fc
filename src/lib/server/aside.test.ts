import { expect, it, vi } from 'vitest';
import { aside, runAside, TooMuchWork } from './aside';

/** A module of a thread that says it is there, and then does what it is told. */
function moduleOf(work: string): string {
	const source = `
		import { parentPort } from 'node:worker_threads';
		parentPort.once('message', (order) => { ${work} });
		parentPort.postMessage({ is: 'there' });`;
	return `data:text/javascript,${encodeURIComponent(source)}`;
}

const run = (work: string, order?: unknown) =>
	runAside({ module: moduleOf(work), name: 'a test', ms: 1500, megabytes: 32 }, order);
const told = (said: object) => `parentPort.postMessage(${JSON.stringify(said)});`;

it('gives what the thread has made of its order', async () => {
	const order = { names: new Map([['a', 'A']]), at: new Date(0), bytes: new Uint8Array([1]) };
	expect(await run('parentPort.postMessage({ is: "done", value: order });', order)).toEqual(order);
});

it.each([404, 403, 503])('refuses with %i as the thread does', async (status) => {
	const refusal = run(told({ is: 'refused', status, message: 'No.' }));
	await expect(refusal).rejects.toMatchObject({ status, body: { message: 'No.' } });
});

it('fails with the reason that the thread says', async () => {
	await expect(run(told({ is: 'failed', reason: 'The zip broke.' }))).rejects.toThrow('The zip broke.');
});

it('gives up what takes too long', async () => {
	await expect(run('for (;;);')).rejects.toBeInstanceOf(TooMuchWork);
});

it('refuses as busy when the thread does not begin', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const refusal = expect(
		runAside({ module: 'data:text/javascript,for(;;);', name: 'a test', ms: 1, megabytes: 32 }, undefined)
	).rejects.toMatchObject({ status: 503 });
	await vi.advanceTimersByTimeAsync(20_000);
	vi.useRealTimers();
	await refusal;
});

it('gives up what takes too much memory', async () => {
	const work = 'const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({})));';
	await expect(run(work)).rejects.toBeInstanceOf(TooMuchWork);
});

it('fails when the thread ends without a word', async () => {
	await expect(run('process.exit(0);')).rejects.toThrow('ended before');
});

it('works where it stands before the build', async () => {
	const double = aside({ module: import.meta.url, name: 'doubling', ms: 1, megabytes: 1 }, (n: number) =>
		Promise.resolve(2 * n)
	);
	expect(await double(4)).toBe(8);
});
