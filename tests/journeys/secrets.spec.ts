import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { answerTheRest, classWithLesson, joinClass, next, startLesson } from '../support/lesson';
import { CANARY, plantCanaries } from '../support/canaries';
import { newFolder, startServer, type TestServer } from '../support/server';

/** A server whose keys are full of canaries. */
async function startWithCanaries(folder: string): Promise<TestServer> {
	const first = await startServer({ DATA_DIR: folder });
	await first.stop();
	plantCanaries(folder);
	return startServer({ DATA_DIR: folder });
}

/** Reads every response a page gets, scripts and data requests included. */
function collectResponses(page: Page): { texts: () => Promise<string[]> } {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		const isRead = !response.request().isNavigationRequest() || response.status() === 200;
		const body = isRead ? response.text().catch(() => '') : Promise.resolve('');
		bodies.push(body.then((text) => `${response.url()}\n${text}`));
	});
	return { texts: () => Promise.all(bodies) };
}

const leaks = (texts: readonly string[]) =>
	texts.filter((text) => text.includes(CANARY)).map((text) => text.split('\n')[0]);

test.describe('before handing in, nothing that a student gets holds the key', () => {
	test.use({
		server: async ({}, use) => {
			const server = await startWithCanaries(newFolder());
			await use(server);
			await server.stop();
		}
	});

	test('neither with script nor in the data requests, and after handing in the reasons are there', async ({
		newPerson,
		setUpTeacher
	}) => {
		const teacher = await newPerson();
		await setUpTeacher(teacher);
		const { code } = await classWithLesson(teacher);
		const student = await newPerson();
		const collected = collectResponses(student);
		await joinClass(student, { code, name: 'Maya R.' });
		await startLesson(student);
		await answerTheRest(student);
		await lookAround(student);
		expect(leaks(await collected.texts())).toEqual([]);
		await student.goBack();
		await handInFrom(student);
		await student
			.getByRole('link', { name: /^Read why/ })
			.first()
			.click();
		await expect(student.getByText(CANARY).first()).toBeVisible();
		expect(leaks(await collected.texts())).not.toEqual([]);
	});

	test('nor without script, and nobody gets feedback before handing in', async ({
		newPerson,
		setUpTeacher
	}) => {
		const teacher = await newPerson();
		await setUpTeacher(teacher);
		const { code } = await classWithLesson(teacher);
		const student = await newPerson({ javaScriptEnabled: false });
		const collected = collectResponses(student);
		await joinClass(student, { code, name: 'Omar T.' });
		await startLesson(student);
		const attempt = student.url().replace(/\/steps.*/, '');
		await next(student);
		await answerTheRest(student);
		await student.goto(`${attempt}/feedback`);
		await expect(student).toHaveURL(attempt);
		await student.goto(`${attempt}/feedback/4`);
		await expect(student).toHaveURL(attempt);
		expect(leaks(await collected.texts())).toEqual([]);
	});
});

/** Opens the other pages that a student can reach, and asks for feedback too early. */
async function lookAround(page: Page): Promise<void> {
	const attempt = page.url();
	for (const path of ['/learn', '/techniques', '/course', '/course/loaded-language', `${attempt}/feedback`]) {
		await page.goto(path);
	}
	await page.request.get(`${attempt}/feedback/4/__data.json`);
	await page.goto('/learn');
}

async function handInFrom(page: Page): Promise<void> {
	await page.goto('/learn');
	await page.getByRole('link', { name: /Go on.*Loaded language/ }).click();
	await page.getByRole('button', { name: 'Hand in' }).click();
	await page.waitForURL('**/feedback');
}
