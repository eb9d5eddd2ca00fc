/** Sixty students who start within five seconds, work, and hand in within one. */
import type { Pool } from 'undici';
import { report, timesOf } from '../measure';
import { answersTo, countLost, headersOf, saveOf, type Save } from './saves';
import { lessonToLoad, openStore, questionsToLoad, type Pupil } from './school';
import { openPool, send, type Call, type Sent } from './send';
import { startWatched, watch } from './watched-server';

const STARTING = 5000;
const WORKING = 5000;
const HANDING_IN = 1000;
/** In milliseconds. */
const MOST_P95 = 500;
const MOST_DELAY = 200;

interface Worked {
	readonly sent: readonly Sent<Call>[];
	readonly saves: readonly Sent<Save>[];
}

/** @param pupils who have not begun yet. */
export async function benchClassHour(folder: string, pupils: readonly Pupil[]): Promise<void> {
	const server = await startWatched(folder);
	const pool = openPool(server.origin, pupils.length);
	const watching = watch(server);
	const work = pupils.map((pupil, index) =>
		workThrough({ pool, origin: server.origin }, pupil, index / pupils.length)
	);
	const worked = await Promise.all(work);
	const { delay } = await watching.stop();
	await pool.destroy();
	await server.stop();
	const store = openStore(folder);
	const lost = await countLost(
		store,
		worked.flatMap(({ saves }) => saves)
	);
	await store.close();
	const sent = worked.flatMap((one) => [...one.sent, ...one.saves]);
	const failed = sent.filter(({ status }) => status !== 200 && status !== 303).length;
	const of = `class hour: (g) ${pupils.length} students`;
	report({
		metric: `${of}, p95 of a request`,
		value: timesOf(sent.map(({ took }) => took)).p95,
		unit: 'ms',
		goal: MOST_P95
	});
	report({ metric: `${of}, errors`, value: failed, unit: 'requests', goal: 0 });
	report({ metric: `${of}, lost`, value: lost, unit: 'answers', goal: 0 });
	report({ metric: `${of}, event loop held up at most`, value: delay.most, unit: 'ms', goal: MOST_DELAY });
}

/** `share`: 0 to below 1, whose turn it is. */
async function workThrough(
	{ pool, origin }: { readonly pool: Pool; readonly origin: string },
	pupil: Pupil,
	share: number
): Promise<Worked> {
	const headers = { ...headersOf(pupil.token, origin), accept: 'text/html' };
	const form = (path: string): Call => ({
		...{ method: 'POST', path, body: '' },
		headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
	});
	const begun = performance.now();
	await until(begun + share * STARTING);
	const started = await send(pool, form(`/learn/assignments/${pupil.assignmentId}?/start`));
	const [, attemptId = ''] = /\/learn\/attempts\/([^/?#]+)/.exec(started.location) ?? [];
	const page = await send(pool, { method: 'GET', path: `/learn/attempts/${attemptId}/steps/1`, headers });
	const saves = await saveAll({ pool, origin }, { ...pupil, attemptId }, begun + STARTING);
	await until(begun + STARTING + WORKING + share * HANDING_IN);
	const handedIn = await send(pool, form(`/learn/attempts/${attemptId}?/handIn`));
	return { sent: [started, page, handedIn], saves };
}

async function saveAll(
	{ pool, origin }: { readonly pool: Pool; readonly origin: string },
	pupil: Pupil,
	begin: number
): Promise<Sent<Save>[]> {
	const lesson = lessonToLoad();
	const questions = questionsToLoad(lesson);
	const saves: Sent<Save>[] = [];
	for (const [place, question] of questions.entries()) {
		await until(begin + (WORKING * place) / questions.length);
		const answers = answersTo(lesson, question);
		const value = answers[pupil.number % answers.length];
		if (value)
			saves.push(await send(pool, saveOf(pupil, { questionId: question.id, revision: 1, value }, origin)));
	}
	return saves;
}

async function until(moment: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
}
