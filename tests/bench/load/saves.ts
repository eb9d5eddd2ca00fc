/** Saves as students' pages send them, and which of them the database has to hold afterwards. */
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { passageOf, type Lesson } from '../../../src/lib/lessons/lesson';
import { bind, type Answer, type Question } from '../../../src/lib/questions/models';
import { plainSave } from '../../../src/lib/server/answers';
import type { Store } from '../../../src/lib/server/db/store';
import { newId } from '../../../src/lib/server/ids';
import { answerAs, randomFrom } from '../../../src/lib/server/simulated-student';
import { lessonToLoad, questionsToLoad, type Pupil } from './school';
import type { Call, Sent } from './send';

/** How often an answer is changed before the student goes on to the next question. */
const SAVES_EACH = 2;
const VARIANTS = 16;

export interface Save extends Call {
	readonly attemptId: string;
	readonly questionId: string;
	readonly revision: number;
	readonly value: Answer;
}

export type NextSave = (origin: string) => Save;

export function headersOf(token: string, origin: string): Record<string, string> {
	return {
		...{ cookie: `session=${token}`, origin, 'sec-fetch-site': 'same-origin' },
		...{ accept: '*/*', 'accept-language': 'en-US,en;q=0.9' },
		'user-agent':
			'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0'
	};
}

/**
 * The saves of many students, one after the other: all of them save their first answer, then all change it, then all
 * go on. Endless: after the last question they change their answers again. It is given the server's origin with each.
 */
export function savesOf(pupils: readonly Pupil[]): NextSave {
	const lesson = lessonToLoad();
	const questions = questionsToLoad(lesson).map((question) => ({
		question,
		answers: answersTo(lesson, question)
	}));
	let count = 0;
	return (origin) => {
		const pupil = pupils[count % pupils.length];
		const turn = Math.floor(count / pupils.length);
		const place = Math.floor(turn / SAVES_EACH) % questions.length;
		const round = Math.floor(turn / SAVES_EACH / questions.length);
		const revision = round * SAVES_EACH + (turn % SAVES_EACH) + 1;
		const asked = questions[place];
		if (!pupil || !asked) throw new Error('There is nobody to save, or nothing.');
		count++;
		const value = asked.answers[(pupil.number + revision) % asked.answers.length];
		if (!value) throw new Error('There is no answer to a question.');
		return saveOf(pupil, { questionId: asked.question.id, revision, value }, origin);
	};
}

/** One save by its page. */
export function saveOf(
	{ attemptId, token }: Pupil,
	{ questionId, revision, value }: { questionId: string; revision: number; value: Answer },
	origin: string
): Save {
	const heard = new Date(Date.now() - 1000).toISOString();
	const save = plainSave({
		questionId,
		revision,
		value,
		key: newId(),
		heard,
		elapsedMs: 842.3,
		confidence: null
	});
	return {
		...{ method: 'POST', path: `/api/attempts/${attemptId}/answers`, body: JSON.stringify(save) },
		headers: { ...headersOf(token, origin), 'content-type': 'application/json' },
		...{ attemptId, questionId, revision, value }
	};
}

/** What different students answer to a question. */
export function answersTo(lesson: Lesson, question: Question): Answer[] {
	const passage = passageOf(lesson, question);
	const made = Array.from({ length: 4 * VARIANTS }, (_, seed) => {
		const reader = { skill: (seed % VARIANTS) / VARIANTS, suspicion: ((7 * seed) % VARIANTS) / VARIANTS };
		return answerAs(reader, question, passage, randomFrom(seed));
	});
	return made
		.filter((answer) => answer !== undefined)
		.filter((answer) => bind(question, passage).isGiven(answer))
		.slice(0, VARIANTS);
}

/** How many of the saves that were acknowledged are not in the database, in their value or a later one. */
export async function countLost(store: Store, sent: readonly Sent<Save>[]): Promise<number> {
	const newest = new Map<string, Save>();
	for (const { call, status } of sent) {
		const place = `${call.attemptId} ${call.questionId}`;
		if (status === 200 && call.revision > (newest.get(place)?.revision ?? 0)) newest.set(place, call);
	}
	const { answers } = store.read.tables;
	let lost = 0;
	for (const { attemptId, questionId, revision, value } of newest.values()) {
		const rows = await store.read.select().from(answers).where(eq(answers.attemptId, attemptId));
		const stored = rows.find((row) => row.questionId === questionId);
		const isKept =
			stored !== undefined &&
			(stored.revision > revision || (stored.revision === revision && isSame(stored.value, value)));
		if (!isKept) lost++;
	}
	return lost;
}

function isSame(stored: unknown, sent: Answer): boolean {
	return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(sent)));
}
