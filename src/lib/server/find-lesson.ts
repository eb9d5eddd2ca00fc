/** Where the pages of lessons get theirs from: the course, or what a teacher wrote. */
import { toLesson } from '../lessons/draft';
import { passageIdOf } from '../lessons/draft-steps';
import { checkDraft } from '../lessons/draft-findings';
import type { Lesson } from '../lessons/lesson';
import { shippedCourse } from './course';
import type { Store } from './db/store';
import { getDraft, listDrafts } from './drafts';
import { findNewestEdition, listNewestEditions, type Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

/** A lesson of the course that ships with Underline. @throws HttpError 404 */
export function getShippedLesson(id: string): Lesson {
	return findShippedLesson(id) ?? refuseNotFound('There is no such lesson.');
}

function findShippedLesson(id: string): Lesson | undefined {
	return shippedCourse().lessons.find((lesson) => lesson.id === id);
}

/**
 * A lesson that a teacher may look at: one of the course, or one of their own as it was published last; `isDraft`: as
 * it stands now. @throws HttpError 404 when it is neither, or not published yet.
 */
export async function getLesson(
	store: Store,
	teacher: Teacher,
	id: string,
	{ isDraft = false } = {}
): Promise<Lesson> {
	const shipped = findShippedLesson(id);
	if (shipped) return shipped;
	const { document } = await getDraft(store, teacher, id);
	if (isDraft) return whatIsWhole(toLesson(document));
	const edition = await findNewestEdition(store, id);
	return edition?.lesson ?? refuseNotFound('This lesson is not published yet.');
}

/** The steps of a lesson that can be shown: those that nothing is missing in, nor in their passage. */
function whatIsWhole(lesson: Lesson): Lesson {
	const errors = checkDraft(lesson).filter(({ severity }) => severity === 'error');
	const broken = new Set(
		errors.flatMap(({ place }) =>
			place.on === 'step' ? place.step : place.on === 'passage' ? place.passage : []
		)
	);
	const isWhole = ({ step, lighter }: Lesson['steps'][number]) =>
		[step, ...(lighter ? [lighter] : [])].every((one) => {
			const about = passageIdOf(one);
			return !broken.has(one.id) && !(about !== undefined && broken.has(about));
		});
	const steps = lesson.steps.filter(isWhole);
	return steps.length > 0
		? { ...lesson, steps }
		: refuseNotFound('No step of this lesson is finished yet: there is nothing to preview.');
}

/** What a teacher can give to a class: the course’s lessons in their order, then their own, the newest edition of each. */
export async function listTeachable(
	store: Store,
	teacher: Teacher
): Promise<{ readonly course: Edition[]; readonly own: Edition[] }> {
	const drafts = await listDrafts(store, teacher);
	const own = await Promise.all(drafts.map(({ id }) => findNewestEdition(store, id)));
	return {
		course: await listNewestEditions(store, shippedCourse().lessons),
		own: own.filter((edition) => edition !== undefined)
	};
}
