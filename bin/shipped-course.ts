import { join } from 'node:path';
import { readCourse, type Course } from '../src/lib/lessons/course';
import { COURSE_FOLDER, readCourseFolder } from './course-folder';

/**
 * Reads the course that ships with Underline, and the paths of its files.
 * @throws Error naming the first defect; `npm run course:check` lists them all.
 */
export function readShippedCourse(): { readonly course: Course; readonly files: readonly string[] } {
	const files = readCourseFolder();
	const { course, findings } = readCourse(files);
	const defect = findings.find(({ severity }) => severity === 'error');
	if (!course || defect) {
		throw new Error(`The course cannot be read: ${defect?.file} ${defect?.place}: ${defect?.message}`);
	}
	return { course, files: Object.keys(files).map((file) => join(COURSE_FOLDER, file)) };
}
