/** What the line does to requests, and who sends too many or too slowly. */
import { connect, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { SHORT } from '../support/graded-attempts';
import { ask } from './client';
import { handIn } from './crashes';
import { demand, sleep, type Bench, type Fault } from './fault';
import { History, type Sent } from './history';
import { copyOf, type Pupil } from './template';
import { judge, startAgain } from './verdict';
import { BESIDE } from './writers';

export const network: readonly Fault[] = [
	{ id: 'F16', name: 'requests twice, out of order and late', isQuick: true, run: mixUp },
	{ id: 'F19', name: '60 students start within 5 s and hand in at once', isQuick: false, run: rush },
	{ id: 'F21', name: 'slow clients, huge bodies, too many headers', isQuick: false, run: abuse }
];

interface Request extends Sent {
	readonly key: string;
}

/** Ten changes to one answer, each sent twice, in any order, each after a while of its own. */
async function mixUp({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const history = new History();
	const server = await startAgain(folder);
	const students = school.students.slice(0, 20);
	try {
		await Promise.all(students.map((student) => sendMixed(server.origin, student, history)));
	} finally {
		await server.stop();
	}
	await judge(folder, history);
	return `${students.length * 20} requests`;
}

async function sendMixed(origin: string, student: Pupil, history: History): Promise<void> {
	const changes = Array.from({ length: 10 }, (_, index): Request => {
		const revision = index + 1;
		const value = { text: `Change ${revision} by ${student.name}` };
		return { attemptId: student.attemptId, questionId: SHORT, revision, value, key: randomUUID() };
	});
	changes.forEach((one) => history.send(one));
	const replies = await Promise.all(
		[...changes, ...changes].map(async (change) => ({ change, ...(await sendLate(origin, student, change)) }))
	);
	for (const { change, status } of replies) if (status === 200) history.acknowledge(change);
	const strange = replies.filter(({ status }) => status !== 200 && status !== 409);
	demand(strange.length === 0, `a save was answered with ${strange[0]?.status}`);
	const last = replies.filter(({ change }) => change.revision === 10);
	demand(
		last.every(({ status }) => status === 200),
		'the last change was refused'
	);
	const [first, again] = last;
	demand(
		JSON.stringify(first?.body) === JSON.stringify(again?.body),
		'the same save got two different replies'
	);
}

async function sendLate(origin: string, { cookie }: Pupil, { attemptId, ...save }: Request) {
	await sleep(Math.random() * 1500);
	return ask(origin, `/api/attempts/${attemptId}/answers`, { cookie, data: { ...BESIDE, ...save } });
}

/** A whole year group comes in, and goes out. Seeing an own step is what starting comes to. */
async function rush({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const history = new History();
	const server = await startAgain(folder);
	const times: number[] = [];
	try {
		await Promise.all(
			school.students.map(async ({ cookie, attemptId }) => {
				await sleep(Math.random() * 5000);
				for (const path of ['/learn', `/learn/attempts/${attemptId}/steps/1`]) {
					const { status, took } = await ask(server.origin, path, { cookie });
					demand(status === 200, `${path} was answered with ${status}`);
					times.push(took);
				}
			})
		);
		const begun = performance.now();
		const statuses = await Promise.all(
			school.students.map((student) => handIn(server.origin, student, history))
		);
		times.push((performance.now() - begun) / 2);
		demand(
			statuses.every((status) => status === 303),
			`a hand-in was answered with ${statuses.find((status) => status !== 303)}`
		);
	} finally {
		await server.stop();
	}
	await judge(folder, history);
	const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
	demand(p95 < 500, `95 of 100 replies came within ${p95.toFixed(0)} ms, not 500`);
	return `p95 ${p95.toFixed(0)} ms, ${history.handedIn.size} handed in`;
}

/** Half-open connections, a body without end and ten thousand headers; meanwhile somebody works. */
async function abuse({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const server = await startAgain(folder);
	const { hostname, port } = new URL(server.origin);
	const open = () => connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
	const slow = Array.from({ length: 200 }, () => open());
	try {
		for (const socket of slow) {
			socket.on('error', () => undefined).write('POST /login HTTP/1.1\r\nhost: x\r\n');
			// Who does not read what is said at the end never sees that it is the end.
			socket.resume();
		}
		const many = Array.from({ length: 10_000 }, (_, index) => `x-${index}: 1\r\n`).join('');
		const [headers, body, page] = await Promise.all([
			statusOf(open(), `GET / HTTP/1.1\r\nhost: x\r\n${many}\r\n`),
			statusOf(open(), hugeBody(server.origin, school.students[0])),
			ask(server.origin, '/learn', { cookie: school.students[1]?.cookie ?? '' })
		]);
		demand(headers === 431, `ten thousand headers were answered with ${headers}`);
		demand(body === 413, `a huge body was answered with ${body}`);
		demand(
			page.status === 200 && page.took < 2000,
			`somebody else waited ${page.took.toFixed(0)} ms for a page`
		);
		await sleep(22_000);
		const left = slow.filter((socket) => !socket.destroyed).length;
		demand(left === 0, `${left} connections that said nothing more are still open after 20 s`);
	} finally {
		slow.forEach((socket) => socket.destroy());
		await server.stop();
	}
	await judge(folder, new History());
	return `${slow.length} half-open connections`;
}

function hugeBody(origin: string, student: Pupil | undefined): string {
	const length = 20_000_000;
	const lines = [
		`POST /api/attempts/${student?.attemptId}/answers HTTP/1.1`,
		...[`host: ${new URL(origin).host}`, `origin: ${origin}`, `cookie: ${student?.cookie}`],
		...['content-type: application/json', `content-length: ${length}`]
	];
	return `${lines.join('\r\n')}\r\n\r\n${' '.repeat(length)}`;
}

/** The status that a raw request is answered with; 0 when it is cut off without one. */
async function statusOf(socket: Socket, text: string): Promise<number> {
	return new Promise((resolve) => {
		let reply = '';
		const finish = () => {
			socket.destroy();
			resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1] ?? 0));
		};
		socket.setTimeout(15_000, finish);
		socket.on('data', (chunk: Buffer) => {
			reply += chunk.toString();
			finish();
		});
		socket.on('error', () => setTimeout(finish, 100));
		socket.on('close', finish);
		socket.write(text);
	});
}
