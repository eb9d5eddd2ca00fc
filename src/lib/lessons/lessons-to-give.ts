import type { Course } from './course';
import type { Lesson } from './lesson';

/** Every lesson that can be given to a class: those of the course, then those of the packs. */
export function lessonsToGive({ lessons, packs }: Pick<Course, 'lessons' | 'packs'>): Lesson[] {
	return [...lessons, ...packs.flatMap((pack) => pack.lessons)];
}
