import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CourseFiles } from '../src/lib/lessons/course';

export const COURSE_FOLDER = join(import.meta.dirname, '..', 'src', 'course');

/** Every YAML and JSON file of the course, by its path below the course's folder. */
export function readCourseFolder(): CourseFiles {
	const paths = readdirSync(COURSE_FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		paths.map((path) => [relative(COURSE_FOLDER, path).split(sep).join('/'), readFileSync(path, 'utf8')])
	);
}

export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
