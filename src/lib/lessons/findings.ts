import { remedies, type RuleId } from './course-check/remedies';

/** What is wrong, and where. */
export interface Problem {
	/** Path below the course's folder. */
	readonly file: string;
	/** A lesson, passage or question by its id, and what of it; the path of a field where a file does not fit. */
	readonly place: string;
	readonly message: string;
	/** From 1; looked up by the place where it is not known. */
	readonly line?: number | undefined;
	/** Which of several things with the place's last id: 1 for the second. */
	readonly nth?: number | undefined;
}

/** One problem in the course's files, with what to do about it. */
export interface Finding extends Problem {
	readonly line: number;
	readonly rule: RuleId;
	readonly remedy: string;
	readonly severity: 'error' | 'warning';
}

/** A problem with the rule it breaks, before its line is known. */
export type Found = Problem & Pick<Finding, 'rule' | 'severity'>;

export type Report = (place: string, rule: RuleId, message: string, line?: number) => void;

/** Finds the line of a place in a file: 1 where the file or the place is not there. */
export type LineOf = (file: string, place: string, nth?: number) => number;

/** Puts line and remedy to each problem. */
export function toFindings(found: readonly Found[], lineOf: LineOf): Finding[] {
	return found.map(({ file, place, rule, message, severity, line, nth }) => ({
		...{ file, line: line ?? lineOf(file, place, nth), place, rule, message },
		...{ remedy: remedies[rule], severity }
	}));
}
