/** Who comes into classes and who goes. */
import { changeGroup, deleteGroup, makeGroup } from '../../src/lib/server/groups';
import { closeJoinCode, joinAsNewStudent, joinAsStudent, openJoinCode } from '../../src/lib/server/joining';
import { comeBack, leaveClass } from '../../src/lib/server/leaving';
import { bringBack, moveStudents, takeOut } from '../../src/lib/server/membership';
import { mergeAccounts, previewMerge } from '../../src/lib/server/merge-accounts';
import type { Student } from '../../src/lib/server/policy';
import { applyRoster, previewRoster } from '../../src/lib/server/roster-import';
import { writeNote } from '../../src/lib/server/student-notes';
import { letIn, turnAway } from '../../src/lib/server/waiting-list';
import { refuseUnless, type Action } from './action';
import { Idle, type Random } from './random';
import type { School } from './school';

const MOST_STUDENTS = 12;

export const rosters: readonly Action[] = [
	{ name: 'open or close a class code', weight: 2, act: setCode },
	{ name: 'join as a new student', weight: 7, act: joinNew },
	{ name: 'join one more class', weight: 3, act: joinMore },
	{ name: 'let in or turn away', weight: 2, act: answerDoor },
	{ name: 'take out or bring back', weight: 2, act: takeOutOrBack },
	{ name: 'leave alone or come back', weight: 1, act: leaveOrComeBack },
	{ name: 'move to another class', weight: 2, act: move },
	{ name: 'merge two accounts', weight: 2, changes: ['attempt'], act: merge },
	{ name: 'import a list', weight: 1, act: importList },
	{ name: 'make, change or delete a group', weight: 2, act: group },
	{ name: 'write a note on a student', weight: 1, act: note }
];

async function setCode(school: School, random: Random): Promise<void> {
	const classId = random.pick(school.classIds());
	const teacher = school.teacherOf(classId, random);
	if (random.chance(0.85)) await openJoinCode(school.store, teacher, classId, 1_440, school.now);
	else await closeJoinCode(school.store, teacher, classId, school.now);
}

/** The code that was written on some board last; it may have expired. */
function pickCode(school: School, random: Random): string {
	const classId = random.pick(school.classIds());
	return random.pick(school.rows.joinCodes.filter((row) => row.classId === classId).slice(-1)).code;
}

function remember(school: School, { id, name, username }: Omit<Student, 'kind'>): void {
	school.students.push({ kind: 'student', id, name, username });
}

async function joinNew(school: School, random: Random): Promise<void> {
	if (school.students.length >= MOST_STUDENTS) throw new Idle();
	const wanted = { code: pickCode(school, random), name: `Student ${school.students.length + 1}` };
	const joined = await joinAsNewStudent(school.store, wanted, school.now);
	refuseUnless(joined.ok);
	if (joined.ok) remember(school, { id: joined.accountId, ...joined.card });
}

async function joinMore(school: School, random: Random): Promise<void> {
	const student = pickStudent(school, random);
	refuseUnless((await joinAsStudent(school.store, student, pickCode(school, random), school.now)).ok);
}

/** Somebody who can sign in. */
function pickStudent(school: School, random: Random): Student {
	const open = new Set(school.rows.accounts.filter(({ disabledAt }) => !disabledAt).map(({ id }) => id));
	return random.pick(school.students.filter(({ id }) => open.has(id)));
}

async function answerDoor(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { classId, accountId } = random.pick(school.rows.joinRequests);
	const chosen = { classId, studentIds: [accountId] };
	const teacher = school.teacherOf(classId, random);
	if (random.chance(0.7)) await letIn(store, teacher, chosen, now);
	else await turnAway(store, teacher, chosen);
}

async function takeOutOrBack(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { classId, accountId, leftAt } = random.pick(school.rows.enrollments);
	const chosen = { classId, studentIds: [accountId] };
	const teacher = school.teacherOf(classId, random);
	if (leftAt) await bringBack(store, teacher, chosen, now);
	else await takeOut(store, teacher, chosen, now);
}

async function leaveOrComeBack(school: School, random: Random): Promise<void> {
	const student = pickStudent(school, random);
	const own = school.rows.enrollments.filter(({ accountId }) => accountId === student.id);
	const { classId, leftAt } = random.pick(own);
	if (leftAt) await comeBack(school.store, student, classId, school.now);
	else await leaveClass(school.store, student, classId, school.now);
}

async function move(school: School, random: Random): Promise<void> {
	const [classId, toClassId] = [random.pick(school.classIds()), random.pick(school.classIds())];
	const studentIds = [random.pick(school.members(classId))];
	const teacher = school.teacherOf(classId, random);
	await moveStudents(school.store, teacher, { classId, studentIds, toClassId }, school.now);
}

async function merge(school: School, random: Random): Promise<void> {
	const classId = random.pick(school.classIds());
	const members = school.members(classId);
	const pair = { classId, keepId: random.pick(members), goneId: random.pick(members) };
	const teacher = school.teacherOf(classId, random);
	await previewMerge(school.store, teacher, pair, school.now);
	refuseUnless((await mergeAccounts(school.store, teacher, pair, school.now)) === undefined);
}

async function importList(school: School, random: Random): Promise<void> {
	const { store } = school;
	const classId = random.pick(school.classIds());
	const teacher = school.teacherOf(classId, random);
	const named = random.some(school.members(classId)).flatMap((id) => school.student(id)?.username ?? []);
	const row = { name: undefined, group: random.find(['Blue', 'Red']), externalId: undefined };
	const students = named.map((username, index) => ({
		...{ ...row, line: index + 1, username },
		extraTime: random.find(['1.5', 'none', undefined] as const)
	}));
	const list = { classId, students, isWhole: random.chance(0.3) };
	const { seal } = await previewRoster(store, teacher, list);
	refuseUnless((await applyRoster(store, teacher, { ...list, seal }, school.now)).ok);
}

async function group(school: School, random: Random): Promise<void> {
	const { store } = school;
	const classId = random.pick(school.classIds());
	const teacher = school.teacherOf(classId, random);
	const known = random.find(school.rows.classGroups.filter((row) => row.classId === classId));
	const name = random.pick(['Blue', 'Red', 'Early readers']);
	if (!known) return refuseUnless((await makeGroup(store, teacher, { classId, name })).ok);
	const at = { classId, groupId: known.id };
	if (random.chance(0.2)) return void (await deleteGroup(store, teacher, at));
	const studentIds = random.some(school.members(classId));
	refuseUnless((await changeGroup(store, teacher, at, { name, studentIds })).ok);
}

async function note(school: School, random: Random): Promise<void> {
	const classId = random.pick(school.classIds());
	const studentId = random.pick(school.members(classId));
	const teacher = school.teacherOf(classId, random);
	await writeNote(school.store, teacher, { classId, studentId, text: 'Reads fast.' }, school.now);
}
