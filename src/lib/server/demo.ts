import { instantOf, localTime } from '../lessons/class-time';
import { findQuestion, passageOf, questionsOf } from '../lessons/lesson';
import { bind } from '../questions/models';
import type { Ratings } from '../questions/rewrite/model';
import { createFirstTeacher, hasTeacher, insertStudent } from './accounts';
import { assignLesson } from './assignments';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import { createClass } from './classes';
import { joinAsStudent, openJoinCode } from './joining';
import type { Store } from './db/store';
import cards from './demo-cards.json';
import { gradeAnswer } from './grading';
import { findNewestEdition } from './lessons';
import { getAttempt, isWaiting } from './own-attempt';
import { newPassphrase } from './passphrases';
import { hashSecret } from './passwords';
import type { Student, Teacher } from './policy';
import { answerAs, randomFrom, type Random, type Reader } from './simulated-student';

const TIME_ZONE = 'America/Chicago';
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The students without a card: their passphrases are random, and a teacher can make new ones. */
const CLASSMATES = [
	...['Aaliyah J. fox-5937', 'Ben K. koala-6248', 'Camila F. panda-7359', 'Chloe W. raven-8463'],
	...['Daniel P. moose-9574', 'Ella N. swan-2685', 'Ethan G. bison-3796', 'Fatima H. robin-4827'],
	...['Grace L. finch-5938', 'Hiro T. crane-6249', 'Isaiah M. beaver-7352', 'Jasmine D. dolphin-8463'],
	...['Kofi A. falcon-9574', 'Layla S. gecko-2683', 'Marcus V. badger-3794', 'Mei Z. quail-4825'],
	...['Noah E. newt-5936', 'Priya I. puffin-6247', 'Sofia Q. lemur-7358', 'Tyler O. walrus-8469'],
	...['Zoe Y. wombat-9572']
];

/** What became of an assignment of the demo, in days from today and by how many students. */
interface Plan {
	readonly lessonId: string;
	readonly opens: number;
	readonly due: number;
	/** The days on which students worked. */
	readonly worked: readonly number[];
	readonly handedIn: number;
	readonly begun: number;
	/** What was learned since the first lesson. */
	readonly gain: number;
}
const PLANS: readonly Plan[] = [
	{
		lessonId: 'loaded-language',
		opens: -12,
		due: -4,
		worked: [-11, -9, -6],
		handedIn: 22,
		begun: 1,
		gain: 0
	},
	{
		lessonId: 'sweeping-generalizations',
		opens: -3,
		due: 4,
		worked: [-2, -1],
		handedIn: 13,
		begun: 6,
		gain: 0.08
	}
];

/** Fills an empty installation with a class that has answered. Does nothing once there is a teacher. */
export async function seedDemo(store: Store, now: Date): Promise<void> {
	if (await hasTeacher(store)) return;
	const teacher = await seedTeacher(store, at(now, -16, '15:10'));
	const classId = await createClass(
		store,
		teacher,
		{ name: 'Media Literacy, Period 3', timeZone: TIME_ZONE },
		at(now, -16, '15:20')
	);
	const students = await seedStudents(store, teacher, classId, at(now, -15, '10:05'));
	for (const plan of PLANS) await seedAssignment(store, { teacher, classId, students, plan }, now);
}

async function seedTeacher(store: Store, createdAt: Date): Promise<Teacher> {
	const { name, username, passphrase } = cards.teacher;
	const id = await createFirstTeacher(store, { name, username, password: passphrase }, createdAt);
	if (!id) throw new Error('The demo found a teacher where there was none a moment ago.');
	return { kind: 'teacher', id, name, username, isAdmin: true };
}

async function seedStudents(
	store: Store,
	teacher: Teacher,
	classId: string,
	joinedAt: Date
): Promise<Student[]> {
	const { code } = await openJoinCode(store, teacher, classId, 60, joinedAt);
	const people = [
		...cards.students,
		...CLASSMATES.map((line) => {
			const [, name = '', username = ''] = line.match(/^(.*) (\S+)$/) ?? [];
			return { name, username, passphrase: newPassphrase() };
		})
	];
	return Promise.all(
		people.map(async ({ name, username, passphrase }, index): Promise<Student> => {
			const joins = new Date(joinedAt.getTime() + (index + 1) * 20 * SECOND);
			const passwordHash = await hashSecret(passphrase, 'student');
			const id = await store.write((tx) => insertStudent(tx, { name, username, passwordHash }, joins));
			const student: Student = { kind: 'student', id, name, username };
			await joinAsStudent(store, student, code, joins);
			return student;
		})
	);
}

async function seedAssignment(
	store: Store,
	{
		teacher,
		classId,
		students,
		plan
	}: { teacher: Teacher; classId: string; students: Student[]; plan: Plan },
	now: Date
): Promise<void> {
	const edition = await findNewestEdition(store, plan.lessonId);
	if (!edition) return;
	const opensAt = at(now, plan.opens, '08:00');
	const assignment = { classId, editionId: edition.id, opensAt, dueAt: at(now, plan.due, '15:00') };
	const assignmentId = await assignLesson(store, teacher, assignment, opensAt);
	await Promise.all(
		inOrder(students, plan).map(async ({ student, index, finishes }) => {
			const random = randomFrom(1000 * plan.opens + index);
			const day = plan.worked[Math.floor(random() * plan.worked.length)] ?? plan.opens + 1;
			const startsAt = new Date(at(now, day, '10:10').getTime() + random() * 5 * MINUTE);
			const run = {
				assignmentId,
				reader: readerOf(index, plan.gain),
				finishes,
				random
			};
			const attemptId = await workThrough(store, student, run, startsAt);
			const gradedAt = at(now, plan.due + 1, '16:00');
			if (finishes && gradedAt < now) {
				await gradeWaiting(store, { teacher, student, attemptId, reader: run.reader }, gradedAt);
			}
		})
	);
}

/** The teacher grades what no machine does, the day after an assignment was due. */
async function gradeWaiting(
	store: Store,
	who: { teacher: Teacher; student: Student; attemptId: string; reader: Reader },
	gradedAt: Date
): Promise<void> {
	const { teacher, student, attemptId, reader } = who;
	const { attempt, edition, saved } = await getAttempt(store, student, attemptId, gradedAt);
	const points = reader.skill < 0.25 ? 0 : reader.skill < 0.75 ? 1 : 2;
	for (const [questionId, answer] of saved) {
		if (!isWaiting(answer)) continue;
		const isRewrite = findQuestion(edition.lesson, questionId)?.kind === 'rewrite';
		const ratings: Ratings = { facts: 2, charge: points, attribution: points, slant: 1 };
		const given = isRewrite
			? { kind: 'rubric' as const, ratings }
			: { kind: 'score' as const, score: points / 2 };
		const where = {
			...{ assignmentId: attempt.assignmentId, studentId: student.id, attemptId },
			...{ questionId, tryNumber: answer.tryNumber, revision: answer.revision }
		};
		await gradeAnswer(store, teacher, { ...where, given, reason: '', comment: '' }, gradedAt);
	}
}

/**
 * Who works at an assignment, and who finishes. Of the three whose cards are printed, the first has handed in
 * everything; the second is in the middle of the open lesson, and the third has yet to start it.
 */
function inOrder(students: readonly Student[], plan: Plan) {
	const everybody = students.map((student, index) => ({ student, index }));
	const [second, third] = plan.due > 0 ? everybody.splice(1, 2) : [];
	if (second) everybody.splice(plan.handedIn, 0, second);
	if (third) everybody.push(third);
	return everybody
		.slice(0, plan.handedIn + plan.begun)
		.map((one, place) => ({ ...one, finishes: place < plan.handedIn }));
}

/** Skill and suspicion vary independently: some find much and accuse little, some accuse everything. */
function readerOf(index: number, gain: number): Reader {
	const spread = (step: number) => ((index * step + 17) % 24) / 23;
	return { skill: Math.min(1, 0.12 + 0.85 * spread(7) + gain), suspicion: 0.9 * spread(11) ** 2 };
}

async function workThrough(
	store: Store,
	student: Student,
	run: { assignmentId: string; reader: Reader; finishes: boolean; random: Random },
	startsAt: Date
): Promise<string> {
	const { assignmentId, reader, finishes, random } = run;
	const lighter = random() < 0.1;
	const attemptId = await startAttempt(store, student, { assignmentId, lighter }, startsAt);
	const { attempt, edition } = await getAttempt(store, student, attemptId, startsAt);
	const questions = questionsOf(edition.lesson, attempt);
	const reached = finishes ? questions.length : Math.floor(questions.length * (0.2 + 0.6 * random()));
	let time = startsAt.getTime() + 4 * MINUTE;
	for (const question of questions.slice(0, reached)) {
		time += (20 + random() * 70) * SECOND;
		const passage = passageOf(edition.lesson, question);
		const answer = answerAs(reader, question, passage, random);
		if (!answer || !bind(question, passage).isGiven(answer)) continue;
		const save = plainSave({ questionId: question.id, revision: 1, value: answer });
		await saveAnswer(store, student, attemptId, save, new Date(time));
	}
	if (finishes) await handIn(store, student, attemptId, new Date(time + MINUTE));
	return attemptId;
}

/** A time of the class's day, so many days from today. */
function at(now: Date, days: number, time: string): Date {
	const today = Date.parse(localTime(now, TIME_ZONE).slice(0, 10));
	const date = new Date(today + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
	const instant = instantOf(`${date}T${time}`, TIME_ZONE);
	if (!instant) throw new Error(`${date} ${time} is no time.`);
	return instant;
}
