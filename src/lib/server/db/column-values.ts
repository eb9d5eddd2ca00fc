/** Thrown when a value would be kept by one engine and refused or changed by the other. */
export class UnstorableValue extends Error {
	override name = 'UnstorableValue';
}

/** Whether text can be stored: it has no NUL and no half of a surrogate pair. */
export function isStorableText(value = ''): boolean {
	return !value.includes('\0') && value.isWellFormed();
}

/** Keeps text as it is. Throws UnstorableValue on NUL and on half of a surrogate pair. */
export function storableText(value: string): string {
	if (value.includes('\0')) throw new UnstorableValue('Text with a NUL character cannot be stored.');
	if (!value.isWellFormed()) throw new UnstorableValue('Text with half a surrogate pair cannot be stored.');
	return value;
}

/**
 * Text whose case does not matter, in the one form it is stored and compared in. Done here and not with
 * SQL's `lower`, which knows only ASCII on SQLite.
 */
export function foldText(value: string): string {
	return storableText(value.normalize('NFKC').toLowerCase().normalize('NFKC'));
}

/** Keeps whole numbers up to 2^53 - 1; -0 becomes 0. Throws UnstorableValue on any other. */
export function storableInteger(value: number): number {
	if (!Number.isSafeInteger(value)) throw new UnstorableValue(`${value} is not a whole number.`);
	return value + 0;
}

/** Keeps finite numbers; -0 becomes 0. Throws UnstorableValue on NaN, which SQLite makes null, and infinity. */
export function storableReal(value: number): number {
	if (!Number.isFinite(value)) throw new UnstorableValue(`${value} is not a finite number.`);
	return value + 0;
}

/** Keeps valid dates. Throws UnstorableValue on an invalid one. */
export function storableTime(value: Date): Date {
	if (Number.isNaN(value.getTime())) throw new UnstorableValue('An invalid date cannot be stored.');
	return value;
}

// JSON.stringify writes NUL and half surrogate pairs as escapes; an escaped backslash before `u` is not one.
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Writes a value as JSON. Throws UnstorableValue where a text in it would not be storable. */
export function storableJson(value: unknown): string {
	const json = JSON.stringify(value);
	if (unstorableEscape.test(json)) throw new UnstorableValue('JSON with unstorable text in it.');
	return json;
}

/** A bound parameter of a prepared query may be null, and Drizzle hands it over all the same. */
export function orNull<Value, Stored>(store: (value: Value) => Stored): (value: Value) => Stored {
	return (value) => (value === null ? (null as Stored) : store(value));
}
