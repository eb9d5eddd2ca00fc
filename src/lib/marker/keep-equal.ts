/**
 * Gives back items as they come, but each that says the same as the time before as the very object from before: a
 * keyed list then draws only what changed. For items that are plain data; one keeper for one list.
 */
export function keepEqual<T>(): (items: readonly T[]) => readonly T[] {
	let before: readonly T[] = [];
	return (items) => {
		before = items.map((item, index) => {
			const old = before[index];
			return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item;
		});
		return before;
	};
}
