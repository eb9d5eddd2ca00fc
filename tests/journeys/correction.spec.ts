import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, startWithAnswers } from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson, openAssigned } from '../support/lesson';
import { openDatabase, OWN_LESSON, publishOwn } from '../support/published-own';
import type { TestServer } from '../support/server';
import type { Lesson } from '../../src/lib/lessons/lesson';
import { changeQuestion, makeRight } from '../support/corrected-lesson';

const QUESTION = 'll-q3-skate-bus';
const REASON = 'Both readings can be defended.';

test.use({ isFresh: true });

/** Makes another option right where the lesson is written. */
function changeKey(server: TestServer, lesson: Lesson, right: string): void {
	const changed = changeQuestion(lesson, QUESTION, (question) => makeRight(question, right));
	const database = openDatabase(server);
	database
		.prepare('update drafts set document = ?, revision = 2 where id = ?')
		.run(JSON.stringify(changed), lesson.id);
	database.close();
}

/** Reports a problem with the question from its feedback or its page. */
async function report(person: Page, attemptId: string, { step, text }: { step: number; text: string }) {
	await person.goto(`/learn/attempts/${attemptId}/problem?step=${step}`);
	await person.getByRole('textbox').fill(text);
	await person.getByRole('button', { name: 'Send' }).click();
	await expect(person.getByRole('textbox')).toBeHidden();
}

test('a teacher corrects a key after students handed in, they read why, and it is undone', async ({
	page,
	server,
	setUpTeacher,
	newPerson
}) => {
	await setUpTeacher(page);
	const lesson = publishOwn(server);
	const lessonId = lesson.id;
	const { code, address } = await classWithLesson(page, { lesson: OWN_LESSON });
	const maya = await newPerson();
	const chosen = { [QUESTION]: { chosen: ['b'] } };
	const attemptId = await startWithAnswers(maya, { code, name: 'Maya R.' }, chosen);
	await handInAs(maya, attemptId);
	changeKey(server, lesson, 'b');
	const step = lesson.steps.findIndex((one) => one.step.id === QUESTION) + 1;
	await report(maya, attemptId, { step, text: 'I think it is a threat.' });

	await page.goto(address);
	await openAssigned(page, OWN_LESSON);
	await page.goto(`${page.url()}/questions/${QUESTION}`);
	const reported = page.getByRole('region', { name: 'Reported by students' });
	await expect(reported).toContainText('I think it is a threat.');
	await reported.getByRole('button', { name: /^Mark as settled/ }).click();
	await expect(reported).toBeHidden();
	const question = page.url();
	await page.goto(question.replace(/questions\/.*/, 'problems'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No problem is open.');
	await page.getByRole('button', { name: /^Open again/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 problem is open.');
	await expectAccessible(page);
	await page.goto(question);
	await expect(reported).toContainText('I think it is a threat.');
	await expect(page.getByRole('link', { name: 'Correct the key' })).toHaveAttribute(
		'href',
		`/teach/drafts/${lessonId}?question=${QUESTION}`
	);
	await page.getByRole('link', { name: 'Corrections' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 answer gains points.');
	await expect(page.getByRole('row', { name: /Maya R\./ })).toContainText('0 → 100');
	await expectAccessible(page);

	await page.getByLabel('Reason').fill(REASON);
	await page.getByRole('button', { name: 'Correct the key' }).click();
	await expect(page.getByText('The key is corrected.')).toBeVisible();
	await expect(page.getByText('1 answer was graded again: 1 answer gains points.')).toBeVisible();

	await maya.goto(`/learn/attempts/${attemptId}/receipt`);
	await expect(maya.getByRole('listitem').filter({ hasText: REASON })).toBeVisible();
	await maya.goto(`/learn/attempts/${attemptId}/feedback`);
	await maya
		.getByRole('row', { name: /corrected/ })
		.getByRole('link')
		.click();
	await expect(maya.getByRole('heading', { name: 'The key was corrected' })).toBeVisible();
	await expect(maya.getByText('From the same answer you now get 100 points instead of 0.')).toBeVisible();
	await expectAccessible(maya);

	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByText('The correction is undone.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 answer gains points.');
	await maya.reload();
	await expect(maya.getByRole('heading', { name: 'The key was corrected' })).toBeHidden();
});
