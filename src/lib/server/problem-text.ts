/** What a log may hold of an error. */

export interface ProblemText {
	readonly name: string;
	readonly code?: string;
	/** Left out where it may quote what somebody has sent. */
	readonly message?: string;
	/** Where it happened: places in the code. */
	readonly stack?: string;
	readonly cause?: ProblemText;
}

/** Their messages are written by Node, SQLite or ourselves. A SyntaxError's quotes the JSON, a parser's the file. */
const SPEAKABLE = new Set([
	'Error',
	'TypeError',
	'RangeError',
	'ReferenceError',
	'SqliteError',
	'ConfigError'
]);

/** An error as the log has it. Of a value that is no error, the type only: it may be anything. */
export function describeProblem(problem: unknown): ProblemText {
	if (!(problem instanceof Error)) return { name: typeof problem };
	const { name, stack = '', cause } = problem;
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
	const message = messageOf(problem);
	return {
		name,
		...('code' in problem && typeof problem.code === 'string' && { code: problem.code }),
		...(message !== undefined && { message }),
		...(places.length > 0 && { stack: places.map((line) => line.trim()).join('\n') }),
		...(cause !== undefined && { cause: describeProblem(cause) })
	};
}

function messageOf(problem: Error): string | undefined {
	// Drizzle's message ends with the parameters.
	if ('query' in problem && 'params' in problem) return `Failed query: ${String(problem.query)}`;
	return SPEAKABLE.has(problem.name) || problem.name === 'StorageUnavailable' ? problem.message : undefined;
}
