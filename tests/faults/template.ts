/** A school in a folder: a class of 60 students, each at work on a lesson. Each fault begins with a copy of it. */
import { request, type APIRequestContext } from '@playwright/test';
import { cpSync } from 'node:fs';
import { beginLesson, classWithLesson, joinClass } from '../support/lesson';
import { setupAddress, TEACHER } from '../support/journey';
import { sendForm } from '../support/requests';
import { newFolder, startServer, type TestServer } from '../support/server';

export const STUDENTS = 60;

export interface Pupil {
	readonly name: string;
	/** As their browser sends it. */
	readonly cookie: string;
	readonly attemptId: string;
	readonly card: { readonly username: string; readonly passphrase: string };
}

export interface Template {
	readonly folder: string;
	readonly students: readonly Pupil[];
	/** The teacher's cookie. */
	readonly teacher: string;
	/** The address of the class: `/teach/classes/…`. */
	readonly classPath: string;
	readonly code: string;
}

export async function makeTemplate(): Promise<Template> {
	const folder = newFolder();
	const server = await startServer({ DATA_DIR: folder });
	const teacher = await newPerson(server);
	const setupCode = new URL(setupAddress(server)).hash.slice(1);
	const { name, username, password } = TEACHER;
	await sendForm({ request: teacher }, '/setup', { setupCode, name, username, password });
	const { code, address } = await classWithLesson({ request: teacher });
	const students: Pupil[] = [];
	for (let number = 1; number <= STUDENTS; number++) students.push(await enter(server, code, number));
	const cookie = await cookieOf(teacher);
	await teacher.dispose();
	await server.stop();
	return { folder, students, teacher: cookie, classPath: new URL(address).pathname, code };
}

/** A copy of the school's folder, to do anything with. */
export function copyOf({ folder }: Template): string {
	const copy = newFolder();
	cpSync(folder, copy, { recursive: true });
	return copy;
}

function newPerson({ origin }: TestServer): Promise<APIRequestContext> {
	return request.newContext({ baseURL: origin });
}

async function enter(server: TestServer, code: string, number: number): Promise<Pupil> {
	const person = await newPerson(server);
	const name = `Student ${number}`;
	const card = await joinClass({ request: person }, { code, name });
	const attemptId = (await beginLesson({ request: person })).split('/').at(-1) ?? '';
	const cookie = await cookieOf(person);
	await person.dispose();
	return { name, cookie, attemptId, card };
}

async function cookieOf(person: APIRequestContext): Promise<string> {
	const { cookies } = await person.storageState();
	return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
