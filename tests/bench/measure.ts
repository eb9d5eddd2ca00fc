/** Times of something that is done many times. */
export interface Times {
	readonly n: number;
	/** In milliseconds. */
	readonly p50: number;
	readonly p95: number;
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
	times.sort((a, b) => a - b);
	return { n: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export interface Figure {
	readonly metric: string;
	readonly value: number;
	readonly unit: 'ms' | 'ratio' | 'answers' | 'rows';
	/** What it is to stay under; null where nothing is asked. */
	readonly goal: number | null;
}

/** One line of JSON, to four digits. */
export function report({ metric, value, unit, goal }: Figure): void {
	console.log(JSON.stringify({ metric, value: Number(value.toPrecision(4)), unit, goal }));
}
