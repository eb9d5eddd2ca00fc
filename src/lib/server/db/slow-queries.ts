/** Hears of a statement that took long: its text, which holds no parameters, and milliseconds. */
export type OnSlow = (sql: string, ms: number) => void;

/** Runs a statement and takes its time. */
export type Timed = <T>(sql: string, run: () => T) => T;

const SLOW = 50;

/** Calls `onslow` for each statement that took more than 50 ms, also when it failed. */
export function timeQueries(onslow: OnSlow): Timed {
	return (sql, run) => {
		const begun = performance.now();
		try {
			return run();
		} finally {
			const ms = performance.now() - begun;
			if (ms > SLOW) onslow(sql, ms);
		}
	};
}
