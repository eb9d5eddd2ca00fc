import { toLesson } from '../../src/lib/lessons/draft';
import { lessonSchema, type Lesson } from '../../src/lib/lessons/lesson';
import type { Store } from '../../src/lib/server/db/store';
import { createDraft, getDraft } from '../../src/lib/server/drafts';
import type { Teacher } from '../../src/lib/server/policy';
import { aLesson, NOW } from './builders';

/** A lesson, by default that of the small test course, as a teacher's own. */
export async function ownLesson(store: Store, teacher: Teacher, lesson = aLesson()): Promise<Lesson> {
	const id = await createDraft(store, teacher, lesson, NOW);
	const { document } = await getDraft(store, teacher, id);
	return lessonSchema.parse(toLesson(document));
}
