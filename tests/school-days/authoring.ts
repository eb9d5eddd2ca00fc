/** Lessons that teachers write. */
import { listEditors, shareDraft, unshareDraft } from '../../src/lib/server/draft-sharing';
import {
	getDraft,
	publishDraft,
	restoreDraft,
	saveDraft,
	startDraft,
	trashDraft
} from '../../src/lib/server/drafts';
import { refuseUnless, type Action } from './action';
import { Idle, type Random } from './random';
import type { School } from './school';

export const authoring: readonly Action[] = [
	{ name: 'begin a lesson', weight: 0.5, act: begin },
	{ name: 'save a lesson', weight: 2, act: save },
	{ name: 'publish a lesson', weight: 2, act: publish },
	{ name: 'share, trash or take back a lesson', weight: 1, act: shareOrTrash }
];

async function begin(school: School, random: Random): Promise<void> {
	if (school.rows.drafts.length >= 4) throw new Idle();
	await startDraft(school.store, random.pick(school.teachers), 'Headlines', school.now);
}

/** A lesson with somebody who writes it; now and then somebody who does not. */
function pickDraft(school: School, random: Random) {
	const { id } = random.pick(school.rows.drafts);
	const editors = school.rows.draftEditors.filter((row) => row.draftId === id).map((row) => row.accountId);
	const own = school.teachers.filter((one) => editors.includes(one.id));
	return { id, teacher: random.pick(random.chance(0.9) ? own : school.teachers) };
}

/** Now and then by somebody who read an older one. */
async function save(school: School, random: Random): Promise<void> {
	const { id, teacher } = pickDraft(school, random);
	const { document, revision } = await getDraft(school.store, teacher, id);
	const changed = { ...document, title: random.pick(['Loaded language', 'Charged words', 'Headlines']) };
	const from = random.chance(0.8) ? revision : revision + 1;
	const saved = await saveDraft(school.store, teacher, { id, revision: from, document: changed }, school.now);
	refuseUnless(saved.kind === 'saved');
}

async function publish(school: School, random: Random): Promise<void> {
	const { id, teacher } = pickDraft(school, random);
	refuseUnless((await publishDraft(school.store, teacher, id, school.now)).kind === 'published');
}

async function shareOrTrash(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { id, teacher } = pickDraft(school, random);
	const { username } = random.pick(school.teachers);
	if (random.chance(0.4)) return refuseUnless((await shareDraft(store, teacher, id, username)).ok);
	const others = (await listEditors(store, teacher, id)).filter((editor) => editor.id !== teacher.id);
	if (random.chance(0.3)) return void (await unshareDraft(store, teacher, id, random.pick(others).id));
	const isTrashed = school.rows.drafts.some((row) => row.id === id && row.trashedAt);
	if (isTrashed) await restoreDraft(store, teacher, id);
	else await trashDraft(store, teacher, id, now);
}
