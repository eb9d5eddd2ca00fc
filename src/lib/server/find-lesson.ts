/** Where the pages of lessons get theirs from: the course, or what a teacher wrote. */
import type { Pack } from '../lessons/course';
import { toLesson } from '../lessons/draft';
import { passageIdOf } from '../lessons/draft-steps';
import { checkDraft } from '../lessons/draft-findings';
import type { Lesson } from '../lessons/lesson';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { shippedCourse } from './course';
import type { Store } from './db/store';
import { withAgreements } from './agreements';
import { getDraft, getWholeDraft, listDrafts } from './drafts';
import { findNewestEdition, listNewestEditions, type Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { showLesson } from './taken-works';

/** A lesson that ships with Underline, of the course or of a pack, as it is shown. @throws HttpError 404 */
export async function getShippedLesson(store: Store, id: string): Promise<Lesson> {
	return (await findShippedLesson(store, id)) ?? refuseNotFound('There is no such lesson.');
}

/** The pack that a lesson ships in; undefined for one of the course, or a teacher's own. */
export function findPack(lessonId: string): Pack | undefined {
	return shippedCourse().packs.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
}

async function findShippedLesson(store: Store, id: string): Promise<Lesson | undefined> {
	const shipped = lessonsToGive(shippedCourse()).find((lesson) => lesson.id === id);
	return shipped && showLesson(store.read, shipped);
}

/**
 * A lesson that a teacher may look at: one that ships with Underline, or one of their own as it was published last; `isDraft`: as
 * it stands now. @throws HttpError 404 when it is neither, or not published yet.
 */
export async function getLesson(
	store: Store,
	teacher: Teacher,
	id: string,
	{ isDraft = false } = {}
): Promise<Lesson> {
	const shipped = await findShippedLesson(store, id);
	if (shipped) return shipped;
	if (isDraft) {
		const { document } = await getWholeDraft(store, teacher, id);
		return whatIsWhole(toLesson(await showLesson(store.read, await withAgreements(store.read, document))));
	}
	await getDraft(store, teacher, id);
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

export interface Teachable {
	readonly course: readonly Edition[];
	readonly packs: readonly (Pick<Pack, 'id' | 'title' | 'teaches'> & {
		readonly editions: readonly Edition[];
	})[];
	readonly own: readonly Edition[];
	/** All of them, in this order. */
	readonly all: readonly Edition[];
}

/** What a teacher can give to a class, the newest edition of each: the course and its packs in their order, then their own. */
export async function listTeachable(store: Store, teacher: Teacher): Promise<Teachable> {
	const { lessons, packs: inPacks } = shippedCourse();
	const course = await listNewestEditions(store, lessons);
	const packs = await Promise.all(
		inPacks.map(async ({ id, title, teaches, lessons: inPack }) => ({
			...{ id, title, teaches, editions: await listNewestEditions(store, inPack) }
		}))
	);
	const drafts = await listDrafts(store, teacher);
	const published = await Promise.all(drafts.map(({ id }) => findNewestEdition(store, id)));
	const own = published.filter((edition) => edition !== undefined);
	return { course, packs, own, all: [...course, ...packs.flatMap(({ editions }) => editions), ...own] };
}
