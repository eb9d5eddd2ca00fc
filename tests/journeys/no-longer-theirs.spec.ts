/** Whoever loses a right has lost it with their next request, in every browser, and in what is open already. */
import { get } from 'node:http';
import { expect } from '@playwright/test';
import { withCookies } from '../support/other-sites';
import { PASSWORD, type PersonName } from '../support/two-classes';
import { startCopy, test } from '../support/two-classes-journey';

// In one worker, one after the other: each takes a right away from somebody else.
test.describe.configure({ mode: 'default' });

let copy: Awaited<ReturnType<typeof startCopy>>;
test.beforeAll(async ({ shared }) => {
	copy = await startCopy(shared);
});
test.afterAll(() => copy.server.stop());

const OTHER = { username: 'other-teacher', passphrase: PASSWORD };

async function statusOf(who: PersonName, path: string): Promise<number> {
	return (await copy.people[who].get(path)).status;
}

/** Opens the live board of the first class as its page does. @returns a promise of its first news, and one of its end. */
function openBoard(who: PersonName): { first: Promise<string>; end: Promise<void> } {
	const address = `${copy.server.origin}/api/assignments/${copy.first.assignment}/board`;
	const headers = { ...withCookies(copy.people[who]), accept: 'text/event-stream' };
	let hear: (news: string) => void;
	const first = new Promise<string>((resolve) => (hear = resolve));
	const end = new Promise<void>((resolve, reject) => {
		get(address, { headers, agent: false }, (response) => {
			response.on('data', (chunk: Buffer) => hear(chunk.toString('utf8')));
			response.on('end', resolve);
		}).on('error', reject);
	});
	return { first, end };
}

test('who becomes an administrator signs in anew, and so does who is one no longer', async () => {
	const { otherTeacher, admin } = copy.people;
	const { teacher } = copy.second;
	await admin.follow('/admin?/makeAdmin', { teacher });
	expect(await statusOf('otherTeacher', '/teach')).toBe(303);
	await otherTeacher.follow('/login', OTHER);
	expect(await statusOf('otherTeacher', '/admin')).toBe(200);
	await admin.follow('/admin?/unmakeAdmin', { teacher });
	expect(await statusOf('otherTeacher', '/admin')).toBe(303);
	expect((await otherTeacher.post('/admin?/invite', { name: 'Mr. Lind' })).status).toBe(307);
	await otherTeacher.follow('/login', OTHER);
	expect(await statusOf('otherTeacher', '/admin')).toBe(403);
	expect((await otherTeacher.post('/admin?/invite', { name: 'Mr. Lind' })).status).toBe(403);
});

test('who leaves a class does not teach it any more, and an open board ends', async () => {
	const { class: id, assignment } = copy.first;
	const pages = [
		`/teach/classes/${id}`,
		`/teach/classes/${id}/roster.csv`,
		`/teach/assignments/${assignment}`
	];
	const board = openBoard('coTeacher');
	expect(await board.first).toContain('event: board');
	await copy.people.coTeacher.follow(`/teach/classes/${id}/settings?/leave`, {});
	await board.end;
	expect(await Promise.all(pages.map((page) => statusOf('coTeacher', page)))).toEqual([404, 404, 404]);
	expect(await statusOf('coTeacher', `/api/assignments/${assignment}/board`)).toBe(404);
	const opened = await copy.people.coTeacher.post(`/teach/classes/${id}?/openCode`, { minutes: '60' });
	expect(opened.status).toBe(404);
	expect(await statusOf('owner', `/teach/classes/${id}`)).toBe(200);
});

test('who moves to another class has the work of that one, and their old teacher nothing of them there', async () => {
	const { class: id, assignment, attempt, atWork, spare } = copy.first;
	const { worker, owner } = copy.people;
	expect(await statusOf('worker', `/learn/assignments/${assignment}`)).toBe(200);
	await owner.submit(`/teach/classes/${id}/roster?/move`, { student: atWork, to: spare });
	expect(await statusOf('worker', `/learn/assignments/${assignment}`)).toBe(404);
	expect((await worker.post(`/learn/assignments/${assignment}?/start`, {})).status).toBe(404);
	expect((await worker.get('/learn')).body).not.toContain(assignment);
	expect(await statusOf('owner', `/teach/classes/${id}/students/${atWork}`)).toBe(404);
	expect(await statusOf('owner', `/teach/classes/${spare}/students/${atWork}`)).toBe(200);
	expect(await statusOf('worker', `/learn/attempts/${attempt}`)).toBe(200);
});

test('whose card is made anew is signed out of every browser', async () => {
	const { class: id, student } = copy.first;
	expect(await statusOf('classmate', '/learn')).toBe(200);
	await copy.people.owner.submit(`/teach/classes/${id}?/resetPassphrase`, { student });
	expect(await statusOf('classmate', '/learn')).toBe(303);
	expect(await statusOf('classmate', `/api/attempts/${copy.first.handedIn}/clock`)).toBe(401);
});

test('who is taken out of a class has nothing to do in it any more', async () => {
	const { class: id, assignment, atWork } = copy.second;
	expect(await statusOf('stranger', `/learn/assignments/${assignment}`)).toBe(200);
	await copy.people.otherTeacher.submit(`/teach/classes/${id}/roster?/takeOut`, { student: atWork });
	expect(await statusOf('stranger', `/learn/assignments/${assignment}`)).toBe(404);
	expect(await statusOf('otherTeacher', `/teach/classes/${id}/students/${atWork}`)).toBe(404);
});

test('whose account is closed is signed out, stays so, and sees no board any longer', async () => {
	const { admin, owner } = copy.people;
	const board = openBoard('owner');
	expect(await board.first).toContain('event: board');
	await admin.follow('/admin?/disable', { teacher: copy.first.teacher });
	await board.end;
	expect(await statusOf('owner', '/teach')).toBe(303);
	expect(await statusOf('owner', `/api/assignments/${copy.first.assignment}/board`)).toBe(401);
	expect((await owner.post('/login', { username: 'owner', passphrase: PASSWORD })).status).toBe(400);
	expect(await statusOf('owner', '/teach')).toBe(303);
});
