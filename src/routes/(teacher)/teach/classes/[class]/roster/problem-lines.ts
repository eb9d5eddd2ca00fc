/** Lines of a list that have the same problem, said once. */
export interface Said {
	readonly line: number;
	readonly text: string;
}

export interface SameProblem {
	/** Ascending. */
	readonly lines: readonly number[];
	readonly text: string;
}

/** In the order of their first lines. */
export function groupProblems(problems: readonly Said[]): SameProblem[] {
	const groups = new Map<string, number[]>();
	for (const { line, text } of [...problems].sort((a, b) => a.line - b.line)) {
		groups.set(text, [...(groups.get(text) ?? []), line]);
	}
	return [...groups].map(([text, lines]) => ({ text, lines }));
}

/** Numbers with what follows without a gap drawn together: 2, 4–6, and 9. */
export function sayNumbers(ascending: readonly number[]): string {
	const runs: { from: number; to: number }[] = [];
	for (const number of ascending) {
		const last = runs.at(-1);
		if (last && number === last.to + 1) last.to = number;
		else runs.push({ from: number, to: number });
	}
	const said = runs.flatMap(({ from, to }) =>
		to === from ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`]
	);
	return new Intl.ListFormat('en-US').format(said);
}
