/** Why a file is refused as a whole, in a sentence, and where it goes wrong. */
export interface Problem {
	readonly message: string;
	/** From 1. */
	readonly line?: number | undefined;
}

/** Thrown while a file is read; `readLessonFile` makes it its result. */
export class FileProblem extends Error {
	override name = 'FileProblem';

	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(({ message }) => message).join(' '));
	}
}

/** @throws FileProblem */
export function refuseFile(message: string, line?: number): never {
	throw new FileProblem([{ message, line }]);
}
