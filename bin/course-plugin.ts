import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readCourse, type Course, type CourseFiles } from '../src/lib/lessons/course';
import { COURSE_FOLDER, readCourseFolder } from './course-folder';

const NAME = 'virtual:shipped-course';
const ID = `\0${NAME}`;

/**
 * The course as a module. Reading its files takes a second: that is done once, when the server is built, and not at
 * every start. A course with a defect is not built; `npm run course:check` lists all of them.
 */
export const shippedCourse: Plugin = {
	name: 'shipped-course',
	resolveId: (source) => (source === NAME ? ID : undefined),
	load(id) {
		if (id !== ID) return undefined;
		const files = readCourseFolder();
		for (const path of Object.keys(files)) this.addWatchFile(join(COURSE_FOLDER, path));
		const json = JSON.stringify(soundCourse(files));
		// Node reads JSON many times faster than the same as code.
		return `export default JSON.parse(${JSON.stringify(json)});`;
	}
};

/** @throws Error naming the first defect. */
function soundCourse(files: CourseFiles): Course {
	const { course, findings } = readCourse(files);
	const defect = findings.find(({ severity }) => severity === 'error');
	if (!course || defect) {
		throw new Error(`The course cannot be read: ${defect?.file} ${defect?.place}: ${defect?.message}`);
	}
	return course;
}
