import course from 'virtual:shipped-course';
import type { Course } from '../lessons/course';

/** The course that ships with Underline, as it was read when the server was built. */
export function shippedCourse(): Course {
	return course;
}

/** What its techniques are called, by their ids. */
export function techniqueNames(): ReadonlyMap<string, string> {
	return new Map(course.taxonomy.techniques.map(({ id, name }) => [id, name]));
}
