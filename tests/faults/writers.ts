/** Students at work: each saves answers one after another, and sends again what got no answer, as the player does. */
import { randomUUID } from 'node:crypto';
import { CHOICE, REWRITE, SHORT } from '../support/graded-attempts';
import { ask, type Reply } from './client';
import { demand, sleep } from './fault';
import type { History, Sent } from './history';
import type { Pupil } from './template';

/** A student may save ten times a second, with room for a burst. */
const PAUSE = 130;
const AGAIN = 150;
const GIVE_UP = 30_000;

/** Of all saves there are: whoever goes on with an answer has a newer one. */
let revision = 0;

export interface Line {
	/** Where the server is now; undefined while nothing is sent. */
	origin: string | undefined;
}

interface Save extends Sent {
	readonly key: string;
}

export class Writers {
	readonly #history: History;
	readonly #line: Line;
	readonly #loops: Promise<void>[];
	#isStopped = false;
	/** The replies that were no acknowledgment, by status; 0: none came. */
	readonly refusals = new Map<number, number>();
	/** How long acknowledged saves took, in milliseconds. */
	readonly times: number[] = [];
	/** The replies of status 503. */
	readonly busy: Reply[] = [];

	constructor(students: readonly Pupil[], history: History, line: Line) {
		this.#history = history;
		this.#line = line;
		this.#loops = students.map((student) => this.#work(student));
	}

	/** Each sends until its save is acknowledged, and then no more. @throws Error when one is not, in half a minute. */
	async finish(): Promise<void> {
		this.#isStopped = true;
		const all = Promise.all(this.#loops).then(() => true);
		const areDone = await Promise.race([all, sleep(GIVE_UP).then(() => false)]);
		await this.stop();
		demand(areDone, `a save is still not taken; refused by status: ${JSON.stringify([...this.refusals])}`);
	}

	/** Ends at once: what is on its way stays unknown. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		this.#line.origin = undefined;
		await Promise.all(this.#loops);
	}

	async #work(student: Pupil): Promise<void> {
		for (let number = 0; !this.#isStopped; number++) {
			revision += 1;
			await this.#save(student, newSave(student, number, revision));
			await sleep(PAUSE);
		}
	}

	async #save(student: Pupil, save: Save): Promise<void> {
		this.#history.send(save);
		for (;;) {
			const reply = await this.#send(student, save);
			if (reply?.status === 200) {
				this.#history.acknowledge(save);
				this.times.push(reply.took);
				return;
			}
			const status = reply?.status ?? 0;
			this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
			if (reply?.status === 503) this.busy.push(reply);
			// Handed in meanwhile, or the fault is over and nobody is there to answer.
			if (status === 409 || (this.#isStopped && this.#line.origin === undefined)) return;
			await sleep(status === 429 ? 1000 : AGAIN);
		}
	}

	async #send({ cookie, attemptId }: Pupil, { attemptId: _, ...save }: Save): Promise<Reply | undefined> {
		const { origin } = this.#line;
		if (origin === undefined) return undefined;
		try {
			return await ask(origin, `/api/attempts/${attemptId}/answers`, {
				cookie,
				data: { ...BESIDE, ...save }
			});
		} catch {
			return undefined;
		}
	}
}

export const BESIDE = {
	tryNumber: 1,
	confidence: null,
	certainty: null,
	flagged: false,
	hints: 0,
	give: false,
	heard: null,
	elapsedMs: null
};

function newSave({ name, attemptId }: Pupil, number: number, revision: number): Save {
	const question = ([CHOICE, SHORT, REWRITE] as const)[number % 3] ?? CHOICE;
	const value =
		question === CHOICE
			? { chosen: [(['a', 'b', 'c'] as const)[number % 2] ?? 'a'] }
			: { text: `Answer ${revision} of ${name}` };
	return { attemptId, questionId: question, revision, value, key: randomUUID() };
}
