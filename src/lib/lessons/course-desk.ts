import type { z } from 'zod';
import type { CourseFiles } from './course';
import { openSheet, parseFile, parseParts, type Parts } from './course-parse';
import type { Found, Report } from './findings';
import { placeFinder } from './places';

/** What reads the course’s files, each once, collects what is wrong with them, and knows their lines. */
export function openDesk(files: CourseFiles) {
	const found: Found[] = [];
	const reporter = (file: string): Report => {
		return (place, rule, message, line) =>
			found.push({ file, place, rule, message, line, severity: 'error' });
	};
	const finders = new Map<string, ReturnType<typeof placeFinder>>();
	const open = (file: string) => {
		const text = files[file];
		if (text === undefined) reporter(file)('file', 'missing-file', 'is not there', 1);
		const sheet = text === undefined ? undefined : openSheet(text, reporter(file));
		if (sheet) finders.set(file, placeFinder(sheet));
		return sheet;
	};
	return {
		found,
		reporter,
		lineOf: (file: string, place: string, nth?: number) => finders.get(file)?.(place, nth) ?? 1,
		read: <T>(file: string, schema: z.ZodType<T>): T | undefined => {
			const sheet = open(file);
			return sheet && parseFile(sheet, schema, reporter(file));
		},
		readParts: <T>(file: string, schema: z.ZodType<T>, lists: readonly string[]): Parts<T> | undefined => {
			const sheet = open(file);
			return sheet && parseParts(sheet, schema, lists, reporter(file));
		}
	};
}
