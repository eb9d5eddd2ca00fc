/** Two classes that have nothing to do with each other, made by the forms of their people. */
import type { TestServer } from './server';
import { Asker } from './asker';
import { makeThings, planted, type Things } from './class-things';
import { setupAddress } from './journey';

/** Of every teacher. */
export const PASSWORD = 'a long sentence about newspapers';

/**
 * Everybody there is. Of the first class: its owner and a colleague who teaches it too, a student at work, one who has
 * handed in, and one who was taken out. Of the second: its teacher and two students. `closed` had an account.
 */
export const PEOPLE = [
	'visitor',
	'worker',
	'classmate',
	'former',
	'stranger',
	'otherClassmate',
	'owner',
	'coTeacher',
	'otherTeacher',
	'admin',
	'closed'
] as const;
export type PersonName = (typeof PEOPLE)[number];

export interface TwoClasses {
	readonly people: Readonly<Record<PersonName, Asker>>;
	readonly first: Things;
	readonly second: Things;
}

/** Makes the two classes on an empty server. */
export async function makeTwoClasses(server: TestServer): Promise<TwoClasses> {
	const setupCode = new URL(setupAddress(server)).hash.slice(1);
	const admin = await newTeacher(server.origin, { setupCode, name: 'admin' });
	const invite = async (name: string) => newTeacher(server.origin, { ...(await invited(admin, name)), name });
	const owner = await invite('owner');
	const coTeacher = await invite('co-teacher');
	const otherTeacher = await invite('other-teacher');
	const closed = await invite('closed');
	const first = await makeThings(server, { teacher: owner, reader: coTeacher, place: 1 });
	const second = await makeThings(server, { teacher: otherTeacher, reader: coTeacher, place: 2 });
	await owner.submit(`/teach/classes/${first.things.class}/settings?/addTeacher`, { username: 'co-teacher' });
	await admin.follow('/admin?/disable', { teacher: await idOf(admin, 'closed') });
	return {
		people: {
			...{ visitor: new Asker(server.origin), owner, coTeacher, otherTeacher, admin, closed },
			...{ worker: first.worker, classmate: first.classmate, former: first.former },
			...{ stranger: second.worker, otherClassmate: second.classmate }
		},
		first: first.things,
		second: second.things
	};
}

/** The same people before another server of a copy of their database. */
export function peopleAt(origin: string, { people }: TwoClasses): TwoClasses['people'] {
	const moved = Object.entries(people).map(([name, { cookies }]) => [name, new Asker(origin, cookies)]);
	return Object.fromEntries(moved) as TwoClasses['people'];
}

async function invited(admin: Asker, name: string): Promise<{ setupCode: string }> {
	const page = await admin.submit('/admin?/invite', { name: planted(name, 0) });
	const [, setupCode = ''] = /\/setup#([0-9a-f]{64})/.exec(page) ?? [];
	return { setupCode };
}

async function newTeacher(
	origin: string,
	{ setupCode, name }: { setupCode: string; name: string }
): Promise<Asker> {
	const teacher = new Asker(origin);
	const account = { name: planted(name, 0), username: name, password: PASSWORD };
	await teacher.follow('/setup', { setupCode, ...account });
	return teacher;
}

/** The id of a colleague's account, as the administration's page links to it. */
async function idOf(admin: Asker, name: string): Promise<string> {
	const { body } = await admin.get('/admin');
	const links = [...body.matchAll(/href="[^"]*\?teacher=([\w-]+)[^"]*"[^>]*>([^<]*)/g)];
	const found = links.find(([, , label]) => label?.includes(planted(name, 0)));
	if (!found?.[1]) throw new Error(`The administration lists no ${name}.`);
	return found[1];
}
