/** What teachers do with their classes and what they assign. */
import type { AssignmentRules } from '../../src/lib/lessons/assignment-rules';
import { EXTRA_TIMES } from '../../src/lib/lessons/availability';
import { setExtraTime } from '../../src/lib/server/accommodations';
import {
	assignLesson,
	editAssignment,
	giveBackAssignment,
	releaseFeedback,
	withdrawAssignment
} from '../../src/lib/server/assignments';
import { handInAllExpired } from '../../src/lib/server/attempts';
import { createClass } from '../../src/lib/server/classes';
import { copyClass } from '../../src/lib/server/class-copy';
import { deleteClass, emptyTrash } from '../../src/lib/server/class-ends';
import {
	archiveClass,
	requireApproval,
	restoreClass,
	takeUpClass,
	trashClass
} from '../../src/lib/server/class-settings';
import { addTeacher, leaveClass, listTeachers, takeOutTeacher } from '../../src/lib/server/class-teachers';
import type { Row } from '../../src/lib/server/db/tables';
import { findNewestEdition } from '../../src/lib/server/lessons';
import { addMinutes, addMinutesToAll, removeOverride, setOverride } from '../../src/lib/server/overrides';
import { allowSelfStudy } from '../../src/lib/server/self-study';
import { rulesOf } from '../../src/lib/server/standing';
import { refuseUnless, type Action } from './action';
import { Idle, type Random } from './random';
import type { School } from './school';

const MINUTE = 60_000;

export const teaching: readonly Action[] = [
	{ name: 'make a class', weight: 3, act: makeClass },
	{ name: 'share or leave a class', weight: 1, act: shareClass },
	{ name: 'set a class', weight: 2, act: setClass },
	{ name: 'put a class away, or take it up', weight: 0.6, act: putAway },
	{ name: 'copy a class', weight: 0.5, act: copy },
	{ name: 'delete a class', weight: 0.3, changes: ['gone'], act: removeClass },
	{ name: 'empty the trash', weight: 0.5, changes: ['gone'], act: clearTrash },
	{ name: 'assign a lesson', weight: 6, act: assign },
	{ name: 'edit an assignment', weight: 2, act: edit },
	{ name: 'withdraw, give back or release', weight: 2, act: setMoment },
	{ name: 'set a student’s own times', weight: 3, act: override },
	{ name: 'give more minutes', weight: 2, act: giveMinutes },
	{ name: 'give extra time', weight: 2, act: giveExtraTime },
	{ name: 'let minutes pass', weight: 5, act: async (school, random) => school.pass(random.below(45)) },
	{
		name: 'go home until tomorrow',
		weight: 0.6,
		act: async (school, random) => school.pass(60 * (12 + random.below(60)))
	},
	{
		name: 'hand in what is over',
		weight: 2,
		act: async ({ store, now }) => void (await handInAllExpired(store, now))
	}
];

async function makeClass(school: School, random: Random): Promise<void> {
	if (school.rows.classes.length >= 4) throw new Idle();
	const name = `Period ${school.rows.classes.length + 1}`;
	const timeZone = random.pick(['America/Chicago', 'Asia/Kolkata']);
	await createClass(school.store, random.pick(school.teachers), { name, timeZone }, school.now);
}

/** A class, with somebody who teaches it; now and then somebody who does not, and is refused. */
function pickClass(school: School, random: Random): { classId: string; teacher: School['teachers'][number] } {
	const { id: classId } = random.pick(school.rows.classes);
	const teacher = random.chance(0.95) ? school.teacherOf(classId, random) : random.pick(school.teachers);
	return { classId, teacher };
}

async function shareClass(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { classId, teacher } = pickClass(school, random);
	const { username } = random.pick(school.teachers);
	if (random.chance(0.7))
		return refuseUnless((await addTeacher(store, teacher, classId, username, now)) !== undefined);
	const others = (await listTeachers(store, teacher, classId)).filter(({ id }) => id !== teacher.id);
	if (random.chance(0.5))
		return void (await takeOutTeacher(store, teacher, classId, random.pick(others).id, now));
	refuseUnless(await leaveClass(store, teacher, classId, now));
}

async function setClass(school: School, random: Random): Promise<void> {
	const { classId, teacher } = pickClass(school, random);
	if (random.chance(0.5)) await requireApproval(school.store, teacher, classId, random.chance(0.4));
	else await allowSelfStudy(school.store, teacher, classId, random.chance(0.8));
}

async function putAway(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { classId, teacher } = pickClass(school, random);
	const row = school.rows.classes.find(({ id }) => id === classId);
	if (row?.trashedAt) await restoreClass(store, teacher, classId);
	else if (row?.archivedAt) await takeUpClass(store, teacher, classId);
	else if (random.chance(0.5)) await archiveClass(store, teacher, classId, now);
	else await trashClass(store, teacher, classId, now);
}

async function copy(school: School, random: Random): Promise<void> {
	if (school.rows.classes.length >= 4) throw new Idle();
	const { classId, teacher } = pickClass(school, random);
	const wishes = { name: 'Next year', withStudents: random.chance(0.6), archives: random.chance(0.3) };
	await copyClass(school.store, teacher, classId, wishes, school.now);
}

async function removeClass(school: School, random: Random): Promise<void> {
	if (school.rows.classes.length < 2) throw new Idle();
	const { classId, teacher } = pickClass(school, random);
	const name = school.rows.classes.find(({ id }) => id === classId)?.name ?? '';
	const typed = random.chance(0.7) ? name : 'another name';
	refuseUnless(await deleteClass(school.store, teacher, classId, typed, school.now));
}

async function clearTrash({ store, now }: School): Promise<void> {
	await emptyTrash(store, now);
}

function anyRules(random: Random): Partial<AssignmentRules> {
	return {
		mode: random.pick(['quiz', 'quiz', 'practice']),
		attemptsAllowed: random.pick([1, 2, null]),
		counts: random.pick(['best', 'last', 'average']),
		late: random.pick(['none', 'kept', 'percent', 'closed']),
		timeLimitMinutes: random.pick([null, null, 20]),
		practiceAfterClosing: random.chance(0.5),
		release: random.pick(['hand-in', 'due', 'teacher'])
	};
}

function anyTimes(now: Date, random: Random) {
	const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
	const opensAt = at(random.chance(0.8) ? -5 : 30);
	const dueAt = at(40 + random.below(180));
	return { opensAt, dueAt, closesAt: random.chance(0.3) ? new Date(dueAt.getTime() + 60 * MINUTE) : null };
}

async function assign(school: School, random: Random): Promise<void> {
	if (school.rows.assignments.length >= 12) throw new Idle();
	const { classId, teacher } = pickClass(school, random);
	const edition = await findNewestEdition(school.store, random.pick(school.lessons).id);
	if (!edition) throw new Idle();
	const wanted = { classId, editionId: edition.id, rules: anyRules(random), ...anyTimes(school.now, random) };
	await assignLesson(school.store, teacher, wanted, school.now);
}

/** An assignment of a teacher's, mostly theirs. */
export function pickAssignment(
	school: School,
	random: Random
): { assignment: Row<'assignments'>; teacher: School['teachers'][number] } {
	const assignment = random.pick(school.rows.assignments.filter(({ isSelfStudy }) => !isSelfStudy));
	const teacher = random.chance(0.95)
		? school.teacherOf(assignment.classId, random)
		: random.pick(school.teachers);
	return { assignment, teacher };
}

async function edit(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { assignment, teacher } = pickAssignment(school, random);
	const rules = { ...rulesOf(assignment), ...(random.chance(0.5) && anyRules(random)) };
	const window = { ...anyTimes(now, random), rules };
	refuseUnless((await editAssignment(store, teacher, assignment.id, window, now)).ok);
}

async function setMoment(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { assignment, teacher } = pickAssignment(school, random);
	if (assignment.withdrawnAt) await giveBackAssignment(store, teacher, assignment.id, now);
	else if (random.chance(0.4)) await withdrawAssignment(store, teacher, assignment.id, now);
	else await releaseFeedback(store, teacher, assignment.id, now);
}

async function override(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { assignment, teacher } = pickAssignment(school, random);
	const studentId = random.pick(school.members(assignment.classId));
	const place = { assignmentId: assignment.id, studentId };
	if (random.chance(0.2)) return removeOverride(store, teacher, place, now);
	const later = random.chance(0.5) ? new Date(now.getTime() + 120 * MINUTE) : null;
	const own = { opensAt: null, dueAt: later, closesAt: later, reason: 'Was ill' };
	const more = { timeLimitMinutes: 60, isUntimed: random.chance(0.2), attemptsAllowed: 3 };
	await setOverride(store, teacher, place, { ...own, ...more, isExcused: random.chance(0.2) }, now);
}

async function giveMinutes(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { assignment, teacher } = pickAssignment(school, random);
	const more = { minutes: random.pick([5, 10, 15] as const), reason: 'The network was down' };
	if (random.chance(0.5)) return void (await addMinutesToAll(store, teacher, assignment.id, more, now));
	const studentId = random.pick(school.members(assignment.classId));
	await addMinutes(store, teacher, { assignmentId: assignment.id, studentId }, more, now);
}

async function giveExtraTime(school: School, random: Random): Promise<void> {
	const { classId, teacher } = pickClass(school, random);
	const ids = { classId, studentId: random.pick(school.members(classId)) };
	await setExtraTime(school.store, teacher, ids, random.pick([...EXTRA_TIMES, null]), school.now);
}
