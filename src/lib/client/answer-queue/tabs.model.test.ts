/** Two tabs of one attempt that hear of each other late, and one server. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredEntry } from '../../lessons/saving';
import type { Answer } from '../../questions/models';
import type { Change } from './change';
import { EMPTY, nextChange, nextRevision, reduce, type Queue, type Step } from './queue';

const SLOT = { questionId: 'q1', tryNumber: 1 };

class TwoTabs {
	readonly queues: [Queue, Queue] = [EMPTY, EMPTY];
	/** What a tab has yet to hear, in the order it was told. */
	readonly #told: [Step[], Step[]] = [[], []];
	readonly #replies = new Map<string, Step>();
	readonly #madeIn = new Map<string, 0 | 1>();
	row: StoredEntry | undefined;
	/** The tab that may send, and what it waits for. */
	#sending: { readonly tab: 0 | 1; readonly reply: Step | undefined } | undefined;
	#count = 0;
	refusals = 0;
	typed: Answer | undefined;

	#take(tab: 0 | 1, step: Step): void {
		this.queues[tab] = reduce(this.queues[tab], step);
		this.#told[tab === 0 ? 1 : 0].push(step);
	}

	/** Who types into one tab has seen in it what they typed into the other. */
	type(tab: 0 | 1): void {
		this.#hearEvery(tab, 'made');
		const key = `key ${++this.#count}`;
		const change: Change = {
			...{ ...SLOT, key, give: false, revision: nextRevision(this.queues[tab], SLOT), state: 'waiting' },
			...{ value: { chosen: [key] }, confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ heard: null, elapsedMs: null, made: this.#count }
		};
		this.#madeIn.set(key, tab);
		this.typed = { chosen: [key] };
		this.#take(tab, { kind: 'made', change });
	}

	#hearEvery(tab: 0 | 1, kind: Step['kind']): void {
		while (this.#told[tab].some((step) => step.kind === kind)) this.hear(tab);
	}

	/**
	 * One request, once the other tab waits for none: what that one has sent was told before its request left. What
	 * was made in the other tab is left to it.
	 */
	send(tab: 0 | 1): void {
		if (this.#sending) return;
		this.#hearEvery(tab, 'sent');
		const next = nextChange(this.queues[tab]);
		if (!next || (next.state === 'waiting' && this.#madeIn.get(next.key) !== tab)) return;
		if (next.state !== 'sent') this.#take(tab, { kind: 'sent', change: next });
		const sent = this.queues[tab].changes.find(({ key }) => key === next.key) ?? next;
		this.#sending = { tab, reply: this.#receive(sent) };
	}

	#receive(change: Change): Step {
		const known = this.#replies.get(change.key);
		if (known) return known;
		if (this.row && change.revision <= this.row.revision) {
			this.refusals += 1;
			return { kind: 'refused', key: change.key, refusal: { message: 'no', stored: this.row } };
		}
		const { key, questionId, tryNumber, value, revision } = change;
		const entry: StoredEntry = {
			...{ tryNumber, value, confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ revision, savedAt: null, isGiven: false, isAnswered: true, feedback: null }
		};
		this.row = entry;
		const reply: Step = { kind: 'settled', key, questionId, entry };
		this.#replies.set(key, reply);
		return reply;
	}

	/** The reply comes, or is lost: then the tab gives the other one its turn. */
	answer(isLost: boolean): void {
		const { tab, reply } = this.#sending ?? {};
		this.#sending = undefined;
		if (tab !== undefined && reply && !isLost) this.#take(tab, reply);
	}

	hear(tab: 0 | 1): void {
		const step = this.#told[tab].shift();
		if (step) this.queues[tab] = reduce(this.queues[tab], step);
	}

	hearAll(): void {
		for (const tab of [0, 1] as const) while (this.#told[tab].length > 0) this.hear(tab);
	}

	end(): void {
		for (let turn = 0; turn < 100; turn++) {
			this.answer(false);
			this.hearAll();
			this.send(turn % 2 === 0 ? 0 : 1);
		}
	}
}

const tab = fc.constantFrom<0 | 1>(0, 1);
const event = fc.oneof(
	tab.map((at) => (tabs: TwoTabs) => tabs.type(at)),
	tab.map((at) => (tabs: TwoTabs) => tabs.send(at)),
	fc.boolean().map((isLost) => (tabs: TwoTabs) => tabs.answer(isLost)),
	tab.map((at) => (tabs: TwoTabs) => tabs.hear(at))
);

it('never contend with each other, and store what was typed last', () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			const tabs = new TwoTabs();
			events.forEach((happen) => happen(tabs));
			tabs.end();
			expect(tabs.refusals).toBe(0);
			expect(tabs.queues.map(({ changes }) => changes)).toEqual([[], []]);
			expect(tabs.row?.value).toEqual(tabs.typed);
		}),
		{ numRuns: 3000 }
	);
});
