/** Rows in one statement: enough to be quick, few enough for the parameters that either engine takes. */
const BATCH = 500;

/** Writes many rows, so many at a time. Without any, nothing is written. */
export async function inBatches<T>(
	rows: readonly T[],
	write: (batch: T[]) => PromiseLike<unknown>
): Promise<void> {
	for (let from = 0; from < rows.length; from += BATCH) await write(rows.slice(from, from + BATCH));
}
