import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Report } from './findings';
import { lineOfPath, type Sheet } from './places';

/** Longer than any course file has reason to be; what is longer is not even looked at. */
const MOST_CHARACTERS = 20_000_000;
const MOST_YAML_ERRORS = 5;
const MOST_ALIASES = 500;
/** What may be an alias, or else emphasis in a text. */
const ALIAS = /(?:^|[\s[{,])\*[^\s*]/;

/** What could be read of a file, and whether that is all of it. */
export interface Parts<T> {
	readonly data: T;
	readonly isWhole: boolean;
}

/** Reads a text as YAML. What is wrong with it is reported; the result is undefined then. */
export function openSheet(text: string, report: Report): Sheet | undefined {
	if (text.length > MOST_CHARACTERS) {
		report('file', 'yaml', 'is far too long for a file of the course', 1);
		return undefined;
	}
	const lines = new LineCounter();
	const document = parsed(text, lines, report);
	if (!document) return undefined;
	const errors = new Map(
		document.errors.map(({ pos, message }) => [lines.linePos(pos[0]).line, message.split('\n')[0]])
	);
	for (const [line, message] of [...errors].slice(0, MOST_YAML_ERRORS)) {
		report('file', 'yaml', message ?? '', line);
	}
	return errors.size === 0 && !hasWildAlias(text, document, lines, report) ? { document, lines } : undefined;
}

/** Reads a file by its schema. What is wrong with it is reported; the result is undefined then. */
export function parseFile<T>(sheet: Sheet, schema: z.ZodType<T>, report: Report): T | undefined {
	const parts = parseParts(sheet, schema, [], report);
	return parts?.isWhole ? parts.data : undefined;
}

/**
 * Reads a file by its schema. What is wrong is reported; where all of it stands inside elements of `lists`, the file
 * is read without those, so that the rest can be checked too.
 */
export function parseParts<T>(
	sheet: Sheet,
	schema: z.ZodType<T>,
	lists: readonly string[],
	report: Report
): Parts<T> | undefined {
	const value: unknown = sheet.document.toJS({ maxAliasCount: -1 }) ?? {};
	const whole = schema.safeParse(value);
	if (whole.success) return { data: whole.data, isWhole: true };
	const { issues } = whole.error;
	for (const issue of issues.flatMap((each) => plainIssues(each, value))) {
		reportIssue(issue, value, report, lineOfPath(sheet, issue.path));
	}
	const isBroken = (list: string, index: number) =>
		issues.some(({ path }) => path[0] === list && path[1] === index);
	const sound = lists.map((list) => {
		const elements = childOf(value, list);
		return [list, Array.isArray(elements) ? elements.filter((_, index) => !isBroken(list, index)) : elements];
	});
	const rest = schema.safeParse({ ...(value as object), ...Object.fromEntries(sound) });
	return rest.success ? { data: rest.data, isWhole: false } : undefined;
}

/** Reports what a schema found, in the author's terms: elements by their id, empty feedback by its rule. */
export function reportIssue(issue: Issue, value: unknown, report: Report, line?: number): void {
	const rule = issue.path.at(-1) === 'feedback' ? 'option-without-feedback' : 'schema';
	report(placeOf(value, issue.path), rule, issue.message, line);
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** Brackets nested by the thousand end the parser's stack. */
function parsed(text: string, lines: LineCounter, report: Report): Document.Parsed | undefined {
	try {
		return parseDocument(text, { lineCounter: lines, prettyErrors: false });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		report('file', 'yaml', 'is nested too deeply', 1);
		return undefined;
	}
}

/**
 * An alias may stand for one text above it. Of a list or a group of fields it could stand for itself, or for a text
 * a billion times as long as the file.
 */
function hasWildAlias(text: string, document: Document.Parsed, lines: LineCounter, report: Report): boolean {
	if (!ALIAS.test(text)) return false;
	let count = 0;
	visit(document, {
		Alias: (_, node) => {
			count += 1;
			if (count <= MOST_ALIASES && isScalar(node.resolve(document))) return undefined;
			const { line } = lines.linePos(node.range?.[0] ?? 0);
			report('file', 'yaml-alias', `*${node.source} ${saidOfAlias(node.resolve(document), count)}`, line);
			count = Infinity;
			return visit.BREAK;
		}
	});
	return count === Infinity;
}

function saidOfAlias(stands: unknown, count: number): string {
	if (count > MOST_ALIASES) return `is the ${count}th alias of the file: ${MOST_ALIASES} are allowed`;
	return stands === undefined ? 'stands for nothing above it' : 'stands for more than one text';
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
