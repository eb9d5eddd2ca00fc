/** Times of something that is done many times. */
export interface Times {
	readonly n: number;
	/** In milliseconds. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
}

/** Times a task, once for each item; the first ones, in which code and pages are cold, are left out. */
export async function timeEach<T>(
	items: readonly T[],
	task: (item: T) => Promise<unknown>,
	{ warmUp }: { warmUp: number }
): Promise<Times> {
	const times: number[] = [];
	for (const [place, item] of items.entries()) {
		const begun = performance.now();
		await task(item);
		if (place >= warmUp) times.push(performance.now() - begun);
	}
	return timesOf(times);
}

/** What times in milliseconds come to. */
export function timesOf(times: readonly number[]): Times {
	const sorted = times.toSorted((a, b) => a - b);
	return {
		...{ n: sorted.length, p50: quantile(sorted, 0.5) },
		...{ p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99) }
	};
}

/** The one in the middle; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
	return timesOf(values).p50;
}

/** Nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export interface Figure {
	readonly metric: string;
	readonly value: number;
	readonly unit:
		'ms' | 's' | 'µs' | '1/s' | 'ratio' | 'answers' | 'requests' | 'rows' | 'bytes' | 'MB' | 'of 100';
	/** What it is to stay under, or to reach; null where nothing is asked. */
	readonly goal: number | { readonly atLeast: number } | null;
}

/** One line of JSON, to four digits; `met` where there is a goal. */
export function report({ metric, value, unit, goal }: Figure): void {
	const met = goal === null ? undefined : typeof goal === 'number' ? value <= goal : value >= goal.atLeast;
	console.log(JSON.stringify({ metric, value: Number(value.toPrecision(4)), unit, goal, met }));
}

/** Something that was not measured, and why, by its name. */
export function reportNotRun(metric: string, reason: string): void {
	console.log(JSON.stringify({ metric, notRun: reason }));
}
