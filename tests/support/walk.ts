/** A newcomer's walk: what they do is counted, as they would count it. */
import type { Locator } from '@playwright/test';

export class Walk {
	readonly #begun = Date.now();
	#acts = 0;
	#typed = 0;

	/** Clicks once. */
	async click(control: Locator): Promise<void> {
		this.#acts++;
		await control.click();
	}

	/** Fills a field in: one act, and as many keys as the text has. */
	async type(field: Locator, text: string): Promise<void> {
		this.#acts++;
		this.#typed += text.length;
		await field.fill(text);
	}

	async choose(field: Locator, label: string): Promise<void> {
		this.#acts++;
		await field.selectOption({ label });
	}

	/** Counts what was done to the page itself, such as words that were dragged over. */
	async act(what: () => Promise<unknown>): Promise<void> {
		this.#acts++;
		await what();
	}

	get acts(): number {
		return this.#acts;
	}

	/** “A new student, from the card to the first feedback: 12 acts, 40 letters typed; 9 s by machine.” */
	told(who: string): string {
		const seconds = ((Date.now() - this.#begun) / 1000).toFixed(1);
		return `${who}: ${this.#acts} acts, ${this.#typed} letters typed; ${seconds} s by machine`;
	}
}
