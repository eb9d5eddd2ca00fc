/** Which works are taken down, and how to know their words. */
import { asc, eq } from 'drizzle-orm';
import { lessonsToGive } from '../lessons/lessons-to-give';
import type { Lesson } from '../lessons/lesson';
import { isOf, withoutTaken, type TakenWork } from '../lessons/taken-down';
import { commonRunFinder } from '../text/common-runs';
import type { Passage } from '../text/passage';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';

/** Shorter runs of words are anybody's. */
const LEAST_RUN = 8;

const listTakedowns = prepared((db) => {
	const { takedowns } = db.tables;
	return db.select().from(takedowns).orderBy(asc(takedowns.id)).prepare('list_takedowns');
});

export interface TakenDown {
	readonly works: readonly TakenWork[];
	/** Another one for each set of works. */
	readonly state: string;
}

const NOTHING: TakenDown = { works: [], state: '' };

/** The newest of each database file: it is asked for with every lesson that is shown, and changes once in years. */
const known = new WeakMap<Db['tables'], TakenDown>();

/** The works whose text is not to be shown. */
export async function listTaken(db: Db): Promise<TakenDown> {
	const rows = await listTakedowns(db).execute();
	if (rows.length === 0) return NOTHING;
	const state = rows.map(({ id, takenDownAt }) => `${id} since ${takenDownAt.getTime()}`).join();
	const before = known.get(db.tables);
	if (before?.state === state) return before;
	const works = await Promise.all(rows.map((row) => readWork(db, row)));
	const taken = { works: works.filter((work) => work !== undefined), state };
	known.set(db.tables, taken);
	return taken;
}

async function readWork(db: Db, { id, link }: Row<'takedowns'>): Promise<TakenWork | undefined> {
	const work = (await findShipped(id)) ?? (await findPasted(db, id));
	if (!work) return undefined;
	const find = commonRunFinder(work.text, LEAST_RUN);
	const { title, author } = work;
	return { id, title, author, link, isQuotedIn: (text) => find(text).length > 0 };
}

interface Work {
	readonly title: string;
	readonly author: string;
	/** All that is known of it. */
	readonly text: string;
}

/** A work of the course: what is quoted of it is all there is. */
async function findShipped(id: string): Promise<Work | undefined> {
	// Fetched when it is asked for: commands and journeys read lessons where the course is not built in.
	const { shippedCourse } = await import('./course');
	const course = shippedCourse();
	const found = course.sources.find((source) => source.id === id);
	const lessons = [...lessonsToGive(course), ...course.bank];
	const passages = [course.frontPage, ...lessons.flatMap((lesson) => lesson.passages)];
	const quoted = passages.filter(({ source }) => source === id).map(({ text }) => text);
	return found && { title: found.title, author: found.author, text: quoted.join('\n\n') };
}

async function findPasted(db: Db, id: string): Promise<Work | undefined> {
	const { sources } = db.tables;
	const { title, author, text } = sources;
	const [found] = await db.select({ title, author, text }).from(sources).where(eq(sources.id, id));
	return found;
}

/** Lessons as they are shown, by what is taken down: looking for the words of a work takes a moment. */
const shown = new WeakMap<Lesson, { readonly state: string; readonly lesson: Lesson }>();

/** A lesson as it is shown now. */
export async function showLesson(db: Db, lesson: Lesson): Promise<Lesson> {
	const { works, state } = await listTaken(db);
	if (works.length === 0) return lesson;
	const before = shown.get(lesson);
	if (before?.state === state) return before.lesson;
	const made = withoutTaken(lesson, works);
	shown.set(lesson, { state, lesson: made });
	return made;
}

/** The work taken down that a passage is of; undefined when it may be shown. */
export async function findTaken(db: Db, passage: Passage): Promise<TakenWork | undefined> {
	const { works } = await listTaken(db);
	return works.find((work) => isOf(passage, work));
}
