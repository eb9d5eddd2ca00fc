/** The clock of the server jumps. */
import type { TestServer } from '../support/server';
import { ask } from './client';
import { demand, sleep, until, type Bench, type Fault } from './fault';
import { History } from './history';
import { Shim, shimIsMissing } from './shim';
import { copyOf, type Pupil } from './template';
import { judge, startAgain } from './verdict';
import { Writers } from './writers';

const HOUR = 3_600_000;
/** Long enough on a busy machine for a few saves. */
const WITHIN = 15_000;

export const clocks: readonly Fault[] = [
	{ id: 'F15', name: 'clock jumps', isQuick: true, missing: shimIsMissing, run: jump }
];

/** Past the end of a session, over a change to daylight saving, onto a leap day, and right again. */
function jumps(): number[] {
	const now = Date.now();
	const year = new Date().getUTCFullYear() + 1;
	const leapYear = year + ((4 - (year % 4)) % 4);
	return [2 * HOUR, Date.UTC(year, 2, 14, 7, 59, 58) - now, Date.UTC(leapYear, 1, 29, 12) - now, 0];
}

async function jump({ template }: Bench): Promise<string> {
	const { students, ...school } = await template();
	const folder = copyOf({ students, ...school });
	const shim = new Shim();
	const history = new History();
	const server = await startAgain(folder, shim.environment);
	try {
		await writeOn(server, students.slice(0, 20), history, () => shim.moveClock(-2 * HOUR));
		for (const offset of jumps()) {
			shim.moveClock(offset);
			const [student] = students;
			demand(student !== undefined, 'there is no student');
			await demandOver(server, student, offset);
			await writeOn(server, [await signIn(server, student)], history, () => undefined);
		}
	} finally {
		await server.stop();
		shim.close();
	}
	await judge(folder, history);
	return `${history.count} saves`;
}

/** Saves go on while something happens, and all of them are taken. What is newer is told by its revision, not by a clock. */
async function writeOn(
	server: TestServer,
	students: readonly Pupil[],
	history: History,
	happen: () => void
): Promise<void> {
	const writers = new Writers(students, history, { origin: server.origin });
	try {
		await sleep(500);
		happen();
		const before = history.count;
		const sentence = () => `nothing was saved any more: ${JSON.stringify([...writers.refusals])}`;
		await until(() => history.count > before, { within: WITHIN, sentence: sentence() });
		await writers.finish();
		demand(![...writers.refusals.keys()].some((status) => status >= 500), sentence());
	} finally {
		await writers.stop();
	}
}

/** The session of before is over once its time has passed; nobody is let in by it, and nothing breaks. */
async function demandOver({ origin }: TestServer, { cookie }: Pupil, offset: number): Promise<void> {
	const { status } = await ask(origin, '/learn', { cookie });
	demand(offset === 0 || status === 303, `a session that is over was answered with ${status}`);
}

async function signIn({ origin }: TestServer, student: Pupil): Promise<Pupil> {
	const { status, headers } = await ask(origin, '/login', { form: student.card });
	const cookie = headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	demand(status === 303 && cookie !== '', `signing in was answered with ${status}`);
	return { ...student, cookie };
}
