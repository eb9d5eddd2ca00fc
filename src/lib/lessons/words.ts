/** How a lesson is spoken of. Those of the course have a number, a teacher's own have none. */
type Number = number | null | undefined;

/** “Lesson 4: Sweeping generalizations”; without a number the title alone. */
export function sayLesson(number: Number, title: string): string {
	return typeof number === 'number' ? `Lesson ${number}: ${title}` : title;
}

/** “Lesson 4”, over a title or on the way back to it. */
export function sayPlace(number: Number): string {
	return typeof number === 'number' ? `Lesson ${number}` : 'Own lesson';
}
