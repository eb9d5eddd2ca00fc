/** What goes wrong where no request waits for an answer. */

/** Writes a line about a problem to the console of the process. */
export function logProblem(what: string, problem: unknown): void {
	console.error(
		`${what}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`
	);
}
