/** What was sent, and what the server said it had stored: what every verdict is by. */

export interface Sent {
	readonly attemptId: string;
	readonly questionId: string;
	readonly revision: number;
	readonly value: object;
}

const slotOf = ({ attemptId, questionId }: Sent) => `${attemptId}/${questionId}`;

export class History {
	readonly #sent = new Map<string, Sent[]>();
	readonly #acknowledged = new Map<string, Sent>();
	/** Attempts whose handing in was acknowledged. */
	readonly handedIn = new Set<string>();
	/** How many saves were acknowledged. */
	count = 0;

	send(save: Sent): void {
		const known = this.#sent.get(slotOf(save));
		if (known) known.push(save);
		else this.#sent.set(slotOf(save), [save]);
	}

	acknowledge(save: Sent): void {
		this.count += 1;
		const known = this.#acknowledged.get(slotOf(save));
		if (!known || known.revision < save.revision) this.#acknowledged.set(slotOf(save), save);
	}

	/** What is wrong with the stored answers: one that was acknowledged is not there, or one is that nobody sent. */
	compare(
		stored: readonly { attemptId: string; questionId: string; revision: number; value: string }[]
	): string[] {
		const rows = new Map(stored.map((row) => [`${row.attemptId}/${row.questionId}`, row]));
		const lost = [...this.#acknowledged].flatMap(([slot, { revision }]) => {
			const row = rows.get(slot);
			if (!row) return [`the acknowledged answer ${slot} is gone`];
			return row.revision < revision
				? [`of ${slot} revision ${revision} was acknowledged, ${row.revision} is there`]
				: [];
		});
		const foreign = [...rows].flatMap(([slot, row]) => {
			const sent = this.#sent
				.get(slot)
				?.some((one) => one.revision === row.revision && JSON.stringify(one.value) === row.value);
			return sent ? [] : [`${slot} holds revision ${row.revision} with ${row.value}, which nobody sent`];
		});
		return [...lost, ...foreign];
	}
}
