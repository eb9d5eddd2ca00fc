import { addMark, mergeMarks, nameMark, type Mark, type ReadText } from '../text/marks';
import type { Span } from '../text/words';
import * as words from './change-words';

export interface MarkedPassage {
	readonly marks: readonly Mark[];
	/** The reader says that there is nothing to mark. */
	readonly nothing: boolean;
}

/**
 * The marks of one passage, whichever way they are made. Every change gives the marks in their one stored form
 * and a sentence for a status line. Given marks are taken over whenever they change, as after a reload.
 */
export class Marks {
	readonly #read: () => ReadText;
	readonly #given: () => MarkedPassage | undefined;
	readonly #onchange: (marked: MarkedPassage) => void;

	list: readonly Mark[] = $derived.by(() => this.#given()?.marks ?? []);
	nothing: boolean = $derived.by(() => this.#given()?.nothing ?? false);
	/** What the last change did, to be announced. */
	said = $state('');
	/** The words marked by the last change. */
	fresh: readonly Span[] = $state.raw([]);

	constructor(
		read: () => ReadText,
		given: () => MarkedPassage | undefined,
		onchange: (marked: MarkedPassage) => void
	) {
		this.#read = read;
		this.#given = given;
		this.#onchange = onchange;
	}

	get passage(): ReadText {
		return this.#read();
	}

	/** Marks a selection. Words that are marked already stay so, and are announced again. */
	add(selection: Span): void {
		const list = addMark(this.passage, this.list, selection);
		const quotes = mergeMarks(this.passage, [{ ...selection, quote: '' }]).map(({ quote }) => quote);
		if (quotes.length === 0) return;
		this.#set(list, words.marked(quotes, list.length));
		this.fresh = [selection];
	}

	remove(mark: Mark): void {
		const list = this.list.filter((other) => !isSame(other, mark));
		this.#set(list, words.removed(mark.quote, list.length));
	}

	/** Removes every mark that holds some of these words. */
	removeAt(span: Span): void {
		const gone = this.list.filter((mark) => mark.start < span.end && mark.end > span.start);
		const list = this.list.filter((mark) => !gone.includes(mark));
		if (gone.length > 0)
			this.#set(list, words.removed(gone.map(({ quote }) => quote).join(' … '), list.length));
		else this.say(words.nothingToRemove);
	}

	name(mark: Mark, technique: string, label: string): void {
		const at = this.list.findIndex((other) => isSame(other, mark));
		this.#set(nameMark(this.passage, this.list, at, technique), words.named(mark.quote, label));
	}

	replace(marks: readonly Mark[]): void {
		const list = mergeMarks(this.passage, marks);
		const added = list.filter((mark) => !this.list.some((other) => isSame(other, mark)));
		const last = added.at(-1);
		this.#set(list, last ? words.marked([last.quote], list.length) : words.count(list.length));
	}

	sayNothing(nothing: boolean): void {
		this.nothing = nothing;
		this.#onchange({ marks: this.list, nothing });
	}

	/** Announces; the same words twice are told apart, or a live region would keep silent. */
	say(text: string): void {
		this.said = text === this.said ? `${text}\u00a0` : text;
	}

	#set(list: readonly Mark[], said: string): void {
		this.list = list;
		this.fresh = [];
		this.nothing = false;
		this.say(said);
		this.#onchange({ marks: list, nothing: false });
	}
}

export function isSame(a: Mark, b: Mark): boolean {
	return a.start === b.start && a.end === b.end && a.technique === b.technique;
}
