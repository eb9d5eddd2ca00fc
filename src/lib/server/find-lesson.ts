import type { Lesson } from '../lessons/lesson';
import { shippedCourse } from './course';
import { refuseNotFound } from './refusals';

/** A lesson of the course that ships with Underline. @throws HttpError 404 */
export function getShippedLesson(id: string): Lesson {
	return (
		shippedCourse().lessons.find((lesson) => lesson.id === id) ?? refuseNotFound('There is no such lesson.')
	);
}
