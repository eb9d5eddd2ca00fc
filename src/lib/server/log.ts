/** What the process says on its console. */

/** Writes a line about a problem to the console of the process. */
export function logProblem(what: string, problem: unknown): void {
	console.error(
		`${what}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`
	);
}

/** Writes a fact that is worth keeping outside of the database, as a line of JSON. */
export function logFact(what: string, facts: Readonly<Record<string, string | number>>): void {
	console.log(JSON.stringify({ msg: what, ...facts }));
}
