import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox';

const answer = (...chosen: string[]) => ({ chosen });

describe('the outbox', () => {
	it('holds the newest answer to each question', () => {
		const outbox = new Outbox();
		outbox.put('q1', answer('a'));
		outbox.put('q1', answer('b'));
		outbox.put('q2', answer('c'));
		expect(outbox.all().map(({ questionId, value }) => [questionId, value])).toEqual([
			['q1', answer('b')],
			['q2', answer('c')]
		]);
	});

	it('goes beyond the revision that is stored', () => {
		const outbox = new Outbox();
		outbox.know('q1', 7);
		outbox.put('q1', answer('a'));
		expect(outbox.find('q1')?.revision).toBe(8);
	});

	it('never goes back to a lower revision', () => {
		const outbox = new Outbox();
		outbox.put('q1', answer('a'));
		outbox.put('q1', answer('b'));
		outbox.know('q1', 1);
		outbox.put('q1', answer('c'));
		expect(outbox.find('q1')?.revision).toBe(3);
	});

	it('gives every change a key of its own', () => {
		const outbox = new Outbox();
		outbox.put('q1', answer('a'));
		const first = outbox.find('q1')?.key;
		outbox.put('q1', answer('a'));
		expect(outbox.find('q1')?.key).not.toBe(first);
	});

	it('keeps a change that came while an older one was under way', () => {
		const outbox = new Outbox();
		outbox.put('q1', answer('a'));
		const [sent] = outbox.all();
		outbox.put('q1', answer('b'));
		outbox.settle(sent as NonNullable<typeof sent>);
		expect(outbox.next()?.value).toEqual(answer('b'));
	});

	it('is empty once the newest change is settled', () => {
		const outbox = new Outbox();
		outbox.put('q1', answer('a'));
		const [sent] = outbox.all();
		outbox.settle(sent as NonNullable<typeof sent>);
		expect(outbox.size).toBe(0);
	});
});
