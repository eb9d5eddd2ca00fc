import { describe, expect, it } from 'vitest';
import type { Entry, StoredEntry } from '../../lessons/saving';
import type { Change } from './change';
import {
	adopt,
	countUnsaved,
	EMPTY,
	latestOf,
	nextChange,
	nextRevision,
	reduce,
	type Queue,
	type Step
} from './queue';

const SLOT = { questionId: 'q1', tryNumber: 1 };

function anEntry(chosen: string, entry: Partial<Entry> = {}): Entry {
	return {
		...{ tryNumber: 1, value: { chosen: [chosen] }, confidence: null, certainty: null },
		...{ flagged: false, hints: 0, ...entry }
	};
}

function aStored(chosen: string, revision: number, stored: Partial<StoredEntry> = {}): StoredEntry {
	return {
		...anEntry(chosen),
		...{ revision, savedAt: '2026-01-05T09:00:00.000Z', isGiven: false, isAnswered: true, feedback: null },
		...stored
	};
}

function aChange(key: string, change: Partial<Change> = {}): Change {
	return {
		...anEntry(key),
		...{
			questionId: 'q1',
			revision: 1,
			key,
			give: false,
			heard: null,
			elapsedMs: null,
			state: 'waiting',
			made: 0
		},
		...change
	};
}

const made = (key: string, change: Partial<Change> = {}): Step => ({
	kind: 'made',
	change: aChange(key, change)
});
const sent = (key: string, change: Partial<Change> = {}): Step => ({
	kind: 'sent',
	change: aChange(key, change)
});
const refused = (key: string, stored: StoredEntry): Step => ({
	...{ kind: 'refused', key, refusal: { message: 'A newer answer is stored.', stored } }
});
const settled = (key: string, entry: StoredEntry): Step => ({
	kind: 'settled',
	key,
	questionId: 'q1',
	entry
});
const after = (...steps: Step[]): Queue => steps.reduce(reduce, EMPTY);
const keysOf = (queue: Queue) => queue.changes.map(({ key }) => key);

describe('the queue', () => {
	it('holds the newest waiting change of each question', () => {
		expect(keysOf(after(made('a'), made('b'), made('c', { questionId: 'q2' })))).toEqual(['b', 'c']);
	});

	it('holds the changes of two tries apart', () => {
		expect(keysOf(after(made('a'), made('b', { tryNumber: 2 })))).toEqual(['a', 'b']);
	});

	it('keeps a change that was sent until it is answered', () => {
		const queue = after(made('a'), sent('a'), made('b', { revision: 2 }));
		expect(keysOf(queue)).toEqual(['a', 'b']);
		expect(nextChange(queue)?.key).toBe('a');
	});

	it('does not let a later change take the place of one that is given', () => {
		expect(keysOf(after(made('a', { give: true }), made('b')))).toEqual(['a']);
	});

	it('starts from the stored revision', () => {
		const queue = after({ kind: 'known', questionId: 'q1', entry: aStored('x', 7) });
		expect(nextRevision(queue, SLOT)).toBe(8);
	});

	it('starts from what was sent while that is not answered yet', () => {
		expect(nextRevision(after(made('a', { revision: 4 }), sent('a', { revision: 4 })), SLOT)).toBe(5);
	});

	it('goes on from where a waiting change started, whatever was stored since', () => {
		const queue = after(made('a', { revision: 3 }), {
			kind: 'known',
			questionId: 'q1',
			entry: aStored('x', 9)
		});
		expect(nextRevision(queue, SLOT)).toBe(3);
	});

	it('is empty once its last change is stored, and knows the entry', () => {
		const queue = after(made('a'), sent('a'), settled('a', aStored('a', 1)));
		expect(countUnsaved(queue)).toBe(0);
		expect(latestOf(queue, SLOT)).toEqual(aStored('a', 1));
	});

	it('ignores a reply that comes a second time', () => {
		const queue = after(made('a'), sent('a'), settled('a', aStored('a', 1)), made('b', { revision: 2 }));
		expect(keysOf(reduce(queue, settled('a', aStored('a', 1))))).toEqual(['b']);
	});

	it('keeps what was refused, shows it, and does not send it again', () => {
		const queue = after(made('a'), sent('a'), {
			...{ kind: 'refused', key: 'a', refusal: { message: 'The time is up.', closed: 'time up' } }
		});
		expect(nextChange(queue)).toBeUndefined();
		expect(latestOf(queue, SLOT)).toMatchObject({ value: { chosen: ['a'] } });
		expect(queue.changes[0]?.message).toBe('The time is up.');
	});

	it('has nothing to tell where what was refused had been overtaken by what is stored', () => {
		const stored = aStored('b', 2);
		const queue = after(...[made('a'), sent('a'), made('b', { revision: 2 }), sent('b', { revision: 2 })], {
			kind: 'refused',
			key: 'a',
			refusal: { message: 'Handed in.', stored, closed: 'handed in' }
		});
		expect(keysOf(queue)).toEqual(['b']);
	});

	it('keeps what was refused where only an own earlier change is stored', () => {
		const queue = after(...[made('a'), sent('a'), made('b', { revision: 2 }), sent('b', { revision: 2 })], {
			kind: 'refused',
			key: 'b',
			refusal: { message: 'Handed in.', stored: aStored('a', 1), closed: 'handed in' }
		});
		expect(queue.changes.map(({ key, state }) => [key, state])).toEqual([
			['a', 'sent'],
			['b', 'refused']
		]);
	});

	it('shows the given answer once a try was given on another device', () => {
		const stored = aStored('x', 3, { isGiven: true });
		const queue = after(made('a'), sent('a'), {
			...{ kind: 'refused', key: 'a', refusal: { message: 'Given.', stored, closed: 'given' } }
		});
		expect(latestOf(queue, SLOT)).toEqual(stored);
	});
});

describe('two devices with different answers', () => {
	const contested = after(made('a'), sent('a'), refused('a', aStored('x', 1)));

	it('wait for the student to choose, and show the own one meanwhile', () => {
		expect([...contested.conflicts.values()]).toEqual([aStored('x', 1)]);
		expect(nextChange(contested)).toBeUndefined();
		expect(latestOf(contested, SLOT)).toMatchObject({ value: { chosen: ['a'] } });
	});

	it('end with the stored answer when it is chosen', () => {
		const queue = reduce(contested, { kind: 'chosen', slot: SLOT, change: undefined });
		expect(queue.changes).toEqual([]);
		expect(queue.conflicts.size).toBe(0);
		expect(latestOf(queue, SLOT)).toEqual(aStored('x', 1));
	});

	it('end with the own answer on top when that is chosen', () => {
		const queue = reduce(contested, { kind: 'chosen', slot: SLOT, change: aChange('b', { revision: 2 }) });
		expect(nextChange(queue)).toMatchObject({ key: 'b', revision: 2 });
	});

	it('have nothing to choose when they say the same', () => {
		const queue = after(made('a'), sent('a'), refused('a', aStored('a', 1)));
		expect(queue.conflicts.size).toBe(0);
		expect(queue.changes).toEqual([]);
	});

	it('still give the answer that both hold', () => {
		const queue = after(made('a', { give: true }), sent('a', { give: true }), refused('a', aStored('a', 4)));
		expect(nextChange(queue)).toMatchObject({ give: true, revision: 5 });
	});

	it('do not contend with an own change that overtook another', () => {
		const queue = after(
			made('a'),
			sent('a'),
			made('b', { revision: 2 }),
			sent('b', { revision: 2 }),
			refused('a', aStored('b', 2))
		);
		expect(queue.conflicts.size).toBe(0);
		expect(keysOf(queue)).toEqual(['b']);
	});
});

describe('two tabs at once', () => {
	const revisionsOf = (queue: Queue) => queue.changes.map(({ key, revision }) => [key, revision]);

	it('count a change that replaced one on what the other tab had sent already', () => {
		expect(revisionsOf(after(made('a'), made('b'), sent('a')))).toEqual([['b', 2]]);
	});

	it('count a change that is heard of late on what was sent meanwhile', () => {
		expect(revisionsOf(after(made('a'), sent('a'), made('b')))).toEqual([
			['a', 1],
			['b', 2]
		]);
	});

	it('send the change as it was counted by the tab that sends it', () => {
		const queue = after(made('b'), sent('b', { revision: 2 }));
		expect(revisionsOf(queue)).toEqual([['b', 2]]);
	});
});

describe('what earlier pages have left', () => {
	it('comes before what was made since', () => {
		expect(keysOf(adopt(after(made('b', { questionId: 'q2' })), [aChange('a')]))).toEqual(['a', 'b']);
	});

	it('gives way to a newer change of the same question', () => {
		expect(keysOf(adopt(after(made('b')), [aChange('a')]))).toEqual(['b']);
	});

	it('is answered first when it was sent, and counted on', () => {
		const queue = adopt(after(made('b')), [aChange('a', { state: 'sent' })]);
		expect(queue.changes.map(({ key, revision }) => [key, revision])).toEqual([
			['a', 1],
			['b', 2]
		]);
	});
});
