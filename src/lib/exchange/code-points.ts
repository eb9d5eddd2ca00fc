import type { Span } from '../text/words';

/** Between UTF-16 units, in which we count, and code points, in which the Web Annotation model does. */
export class CodePoints {
	/** Where each code point begins, in UTF-16 units, and where the text ends. */
	readonly #starts: readonly number[];

	constructor(text: string) {
		let at = 0;
		const starts = Array.from(text, (character) => {
			const start = at;
			at += character.length;
			return start;
		});
		this.#starts = [...starts, at];
	}

	/** A span in code points; one that cuts a pair takes the whole of it. */
	toPoints({ start, end }: Span): Span {
		const from = this.#lastAt(start);
		const to = this.#lastAt(end);
		return { start: from, end: this.#starts[to] === end ? to : to + 1 };
	}

	/** A span in UTF-16 units with the whole of each pair that it cuts. */
	toWhole(span: Span): Span {
		const { start, end } = this.toPoints(span);
		return { start: this.#starts[start] ?? span.start, end: this.#starts[end] ?? span.end };
	}

	/** A span in UTF-16 units; undefined outside the text. */
	toUnits({ start, end }: Span): Span | undefined {
		const [from, to] = [this.#starts[start], this.#starts[end]];
		return from === undefined || to === undefined || from >= to ? undefined : { start: from, end: to };
	}

	/** The last code point that begins at a unit or before it. */
	#lastAt(unit: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= unit) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
