/** What students do with their lessons. */
import { isDeepStrictEqual } from 'node:util';
import { passageOf, questionsOf } from '../../src/lib/lessons/lesson';
import type { SaveRequest, StoredEntry } from '../../src/lib/lessons/saving';
import { CONFIDENCE_LEVELS } from '../../src/lib/measure/confidence';
import { bind, type Question } from '../../src/lib/questions/models';
import { plainSave, saveAnswer } from '../../src/lib/server/answers';
import type { SaveOutcome } from '../../src/lib/server/repeated-saves';
import { handIn, startAttempt } from '../../src/lib/server/attempts';
import { viewAttempt } from '../../src/lib/server/attempt-view';
import type { Row } from '../../src/lib/server/db/tables';
import { loadEdition, type Edition } from '../../src/lib/server/lessons';
import { rateOwnAnswer } from '../../src/lib/server/self-ratings';
import type { Student } from '../../src/lib/server/policy';
import { reportProblem } from '../../src/lib/server/problem-reports';
import { startReview } from '../../src/lib/server/review';
import { openSelfStudy } from '../../src/lib/server/self-study';
import { listTasks } from '../../src/lib/server/tasks';
import { anyAnswer } from './answers';
import { Refused, type Action } from './action';
import type { Random } from './random';
import { tryKey } from './rows';
import type { School } from './school';

const MINUTE = 60_000;

export const answering: readonly Action[] = [
	{ name: 'start an assignment', weight: 12, act: start },
	{ name: 'save an answer', weight: 26, act: saveOne },
	{ name: 'send saves twice, at once and out of order', weight: 8, act: saveMany },
	{ name: 'send again what was acknowledged', weight: 5, act: sendAgain },
	{ name: 'hand in', weight: 7, act: giveIn },
	{ name: 'study alone', weight: 2, act: studyAlone },
	{ name: 'review', weight: 2, act: review },
	{ name: 'look at an attempt and the tasks', weight: 3, act: look },
	{ name: 'rate an own answer', weight: 1, act: rateOwn },
	{ name: 'report a problem', weight: 1, act: report }
];

async function start(school: School, random: Random): Promise<void> {
	const assignment = random.pick(school.rows.assignments);
	// Now and then somebody who is not in the class.
	const ids = random.chance(0.9) ? school.members(assignment.classId) : school.students.map(({ id }) => id);
	const student = school.student(random.pick(ids));
	if (!student) throw new Refused();
	const wanted = { assignmentId: assignment.id, lighter: random.chance(0.3) };
	const both = [startAttempt(school.store, student, wanted, school.now)];
	if (random.chance(0.3)) both.push(startAttempt(school.store, student, wanted, school.now));
	await Promise.all(both);
}

/** An attempt with its student, mostly one that is under way. */
function pickAttempt(school: School, random: Random): { attempt: Row<'attempts'>; student: Student } {
	const { attempts } = school.rows;
	const open = attempts.filter(({ handedInAt }) => handedInAt === null);
	const attempt = random.pick(random.chance(0.85) ? open : attempts);
	const owner = random.chance(0.97) ? school.student(attempt.accountId) : random.pick(school.students);
	if (!owner) throw new Refused();
	return { attempt, student: owner };
}

async function pickQuestion(school: School, attempt: Row<'attempts'>, random: Random) {
	const edition = await loadEdition(school.store.read, attempt.editionId);
	return { edition, question: random.pick(questionsOf(edition.lesson, attempt)) };
}

async function saveOne(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	const { edition, question } = await pickQuestion(school, attempt, random);
	await send(school, student, attempt.id, anySave(school, { attempt, edition, question }, random));
}

interface Asked {
	readonly attempt: Row<'attempts'>;
	readonly edition: Edition;
	readonly question: Question;
}

/** A save as a player makes it: mostly on top of what is stored, now and then on top of something older. */
function anySave({ rows, now }: School, { attempt, edition, question }: Asked, random: Random): SaveRequest {
	const passage = passageOf(edition.lesson, question);
	const bound = bind(question, passage);
	const own = rows.answers.filter((row) => row.attemptId === attempt.id && row.questionId === question.id);
	const tryNumber = Math.max(1, own.length + (random.chance(0.3) ? 1 : 0));
	const known = own.find((row) => row.tryNumber === tryNumber)?.revision ?? 0;
	const levels = bound.scale ? CONFIDENCE_LEVELS[bound.scale] : [];
	const rules = rows.assignments.find(({ id }) => id === attempt.assignmentId)?.rules as { mode?: string };
	return plainSave({
		...{ questionId: question.id, tryNumber },
		revision: random.chance(0.9) ? known + 1 : Math.max(1, known - random.below(2)),
		value: random.chance(0.05) ? null : anyAnswer(question, passage, random),
		confidence: random.chance(0.5) ? (random.find<number>(levels) ?? null) : null,
		flagged: random.chance(0.1),
		give: rules?.mode === 'practice' && random.chance(0.4),
		// Made a while ago, by the word of the page: what counts once time is up.
		...(random.chance(0.5) && {
			heard: new Date(now.getTime() - (1 + random.below(30)) * MINUTE).toISOString(),
			elapsedMs: random.below(5 * MINUTE)
		})
	});
}

/** Sends a save and writes down what the server said it stored. @throws Refused where it stored nothing. */
async function send(school: School, student: Student, attemptId: string, request: SaveRequest) {
	const outcome = await saveAnswer(school.store, student, attemptId, request, school.now);
	note(school, attemptId, request, outcome);
	if (outcome.status !== 200) throw new Refused();
}

function note(school: School, attemptId: string, request: SaveRequest, { status, body }: SaveOutcome): void {
	if (status === 200 || !body.closed) school.noteKey(attemptId, request.key);
	if (status !== 200) return;
	const { questionId, tryNumber } = request;
	const key = tryKey({ attemptId, questionId, tryNumber });
	const before = school.acknowledged.get(key);
	// The reply to a repeated save is the one of then.
	if (before && before.entry.revision >= body.entry.revision) return;
	school.acknowledged.set(key, { attemptId, questionId, entry: body.entry, request });
}

/**
 * The reply to the newest save of an answer was lost on its way, and the page sends it again: in the attempt as it is
 * by now, open, handed in or opened again.
 */
async function sendAgain(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	const own = [...school.acknowledged.values()].filter(({ attemptId }) => attemptId === attempt.id);
	const { entry, request } = random.pick(own);
	const outcome = await saveAnswer(school.store, student, attempt.id, request, school.now);
	note(school, attempt.id, request, outcome);
	const { status, body } = outcome;
	if (status === 200 && isDeepStrictEqual(contentOf(body.entry), contentOf(entry))) return;
	throw new Error(
		`An acknowledged save that came again was answered with ${status}: ${JSON.stringify(body)}`
	);
}

function contentOf({ value, revision, confidence, flagged, hints, isGiven, savedAt }: StoredEntry) {
	return { value, revision, confidence, flagged, hints, isGiven, savedAt };
}

/** Two devices, a bad line and an eager queue: several saves in one turn, some of them twice, in any order. */
async function saveMany(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	const requests: SaveRequest[] = [];
	for (let count = 2 + random.below(5); count > 0; count--) {
		const { edition, question } = await pickQuestion(school, attempt, random);
		const first = anySave(school, { attempt, edition, question }, random);
		const passage = passageOf(edition.lesson, question);
		const next = { ...first, revision: first.revision + 1, value: anyAnswer(question, passage, random) };
		requests.push(first, ...(random.chance(0.5) ? [first] : []), plainSave(next));
	}
	const mixed = requests.map((request) => ({ request, at: random.share() })).sort((a, b) => a.at - b.at);
	const sent = await Promise.allSettled(
		mixed.map(({ request }) => saveAnswer(school.store, student, attempt.id, request, school.now))
	);
	sent.forEach((outcome, index) => {
		const request = mixed[index]?.request;
		if (outcome.status === 'fulfilled' && request) note(school, attempt.id, request, outcome.value);
	});
	const failed = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
	if (failed.length === sent.length) throw failed[0];
}

async function giveIn(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	await handIn(school.store, student, attempt.id, school.now);
}

async function studyAlone(school: School, random: Random): Promise<void> {
	const student = random.pick(school.students);
	const { id: lessonId } = random.pick(school.course);
	const { store, course, now } = school;
	const assignmentId = await openSelfStudy(store, student, { lessonId, course }, now);
	await startAttempt(store, student, { assignmentId, lighter: false }, now);
}

async function review(school: School, random: Random): Promise<void> {
	await startReview(school.store, random.pick(school.students), school.now);
}

/** Reading settles what the clock decided. */
async function look(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	await listTasks(school.store, student, school.now);
	await viewAttempt(school.store, student, attempt.id, school.now);
}

async function rateOwn(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	const ratings = { facts: 2, charge: random.below(3), attribution: 1, slant: 0 };
	await rateOwnAnswer(school.store, student, attempt.id, { questionId: 'say-fairly', ratings }, school.now);
}

async function report(school: School, random: Random): Promise<void> {
	const { attempt, student } = pickAttempt(school, random);
	const { question } = await pickQuestion(school, attempt, random);
	const said = { questionId: question.id, text: 'The passage names two councils.' };
	await reportProblem(school.store, student, attempt.id, said, school.now);
}
