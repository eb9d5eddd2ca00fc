import { expect, it } from 'vitest';
import { inRequest } from './request-context';
import { Turnstile } from './turnstile';

/** Work that ends when it is told to, and knows how much of it ran at once. */
function someWork() {
	const ends: (() => void)[] = [];
	const seen = { running: 0, most: 0, done: 0 };
	const work = async () => {
		seen.most = Math.max(seen.most, ++seen.running);
		await new Promise<void>((resolve) => ends.push(resolve));
		seen.running--;
		return ++seen.done;
	};
	return { work, seen, endOne: () => ends.shift()?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function endAll(count: number, endOne: () => void): Promise<void> {
	for (let n = 0; n < count; n++) {
		endOne();
		await settled();
	}
}

it('so much runs at once, the rest waits, and all of it is done', async () => {
	const turnstile = new Turnstile(4, 100, 'Wait.');
	const { work, seen, endOne } = someWork();
	const all = Array.from({ length: 104 }, () => turnstile.pass(work));
	await settled();
	expect(seen).toEqual({ running: 4, most: 4, done: 0 });
	await endAll(all.length, endOne);
	expect(await Promise.all(all)).toHaveLength(104);
	expect(seen).toEqual({ running: 0, most: 4, done: 104 });
});

it('what comes when too many wait is refused, with the time to wait, and the others go on', async () => {
	const turnstile = new Turnstile(1, 2, 'Wait a little.');
	const { work, seen, endOne } = someWork();
	const all = [1, 2, 3].map(() => turnstile.pass(work));
	await inRequest(async (context) => {
		const refused = turnstile.pass(work);
		await expect(refused).rejects.toMatchObject({ status: 503, body: { message: 'Wait a little.' } });
		expect(context.refusal?.retryAfter).toBeGreaterThan(0);
	});
	await endAll(all.length, endOne);
	await Promise.all(all);
	expect(seen).toMatchObject({ running: 0, done: 3 });
});

it('the place of work that fails is free again', async () => {
	const turnstile = new Turnstile(1, 1, 'Wait.');
	const failing = turnstile.pass(() => Promise.reject(new Error('no')));
	const next = turnstile.pass(() => Promise.resolve('yes'));
	await expect(failing).rejects.toThrow('no');
	expect(await next).toBe('yes');
	expect(await turnstile.pass(() => Promise.resolve('again'))).toBe('again');
});
