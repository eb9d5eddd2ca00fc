import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** One problem in the course's files. */
export interface Finding {
	/** Path below the course's folder. */
	readonly file: string;
	/** A lesson, passage or question by its id; a path and line where the file does not read. */
	readonly place: string;
	readonly rule: string;
	readonly message: string;
	readonly severity: 'error' | 'warning';
}

export type Report = (place: string, rule: string, message: string) => void;

/** Reads a YAML file by its schema. What is wrong with it is reported; the result is undefined then. */
export function parseFile<T>(text: string, schema: z.ZodType<T>, report: Report): T | undefined {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const [broken] = document.errors;
	if (broken) {
		report(`line ${broken.linePos?.[0].line ?? 1}`, 'yaml', broken.message.split(/ at line |\n/)[0] ?? '');
		return undefined;
	}
	const value = toValue(document, report);
	if (value === undefined) return undefined;
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues.flatMap((each) => plainIssues(each, value))) {
		reportIssue(issue, value, report, `, line ${lineOf(document, lines, issue.path)}`);
	}
	return undefined;
}

/** Reports what a schema found, in the author's terms: elements by their id, empty feedback by its rule. */
export function reportIssue(issue: Issue, value: unknown, report: Report, line = ''): void {
	const rule = issue.path.at(-1) === 'feedback' ? 'option-without-feedback' : 'schema';
	report(placeOf(value, issue.path) + line, rule, issue.message);
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** Aliases that lead nowhere come to light only here. */
function toValue(document: Document.Parsed, report: Report): unknown {
	try {
		return document.toJS() ?? {};
	} catch (error) {
		report('line 1', 'yaml', error instanceof Error ? error.message : String(error));
		return undefined;
	}
}

/** Of a union's issues, those of the one that was meant: a step with a lighter one, a draw, a list of quotations. */
function plainIssues(issue: z.core.$ZodIssue, value: unknown): Issue[] {
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const at = issue.path.reduce<unknown>(childOf, value);
	const isLast = Array.isArray(at) || childOf(at, 'step') !== undefined;
	const meant = isLast ? issue.errors.at(-1) : issue.errors[childOf(at, 'from') === undefined ? 0 : 1];
	return (meant ?? []).flatMap((inner) =>
		plainIssues({ ...inner, path: [...issue.path, ...inner.path] }, value)
	);
}

function placeOf(value: unknown, path: readonly PropertyKey[]): string {
	const names = path.map((key, index) => {
		if (typeof key !== 'number') return String(key);
		const element = path.slice(0, index + 1).reduce<unknown>(childOf, value);
		const id = childOf(element, 'id') ?? childOf(childOf(element, 'step'), 'id');
		return typeof id === 'string' ? id : `#${key + 1}`;
	});
	return names.join('.') || 'file';
}

function childOf(value: unknown, key: PropertyKey): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The line of the deepest part of a path that stands in the file. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
	const depth = path.findIndex((_, index) => !document.hasIn(path.slice(0, index + 1)));
	const node: unknown = document.getIn(depth < 0 ? path : path.slice(0, depth), true);
	const range = childOf(node, 'range');
	return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : 1;
}
