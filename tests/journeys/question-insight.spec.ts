import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectRoom } from '../support/accessible';
import { handInAs, marking, startWithAnswers } from '../support/graded-attempts';
import { test } from '../support/journey';
import { FIRST_QUESTION, classWithLesson, openAssigned } from '../support/lesson';
import { addSheets, type SheetDraft } from '../support/more-sheets';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const CHOICE = 'll-q3-skate-bus';
const FAIR = '20 percent larger';

/** What each of five students marks: all find the first key, three accuse fair words, nearly the same ones. */
const MARKED = [
	['Ada B.', marking('banished', FAIR)],
	['Ben C.', marking('banished', FAIR)],
	['Cleo D.', marking('banished', 'the new lot is 20 percent larger')],
	['Dan E.', marking('banished', 'bleak')],
	['Eve F.', marking('banished')]
] as const;

const REPLY = 'The office can be asked about its own figure.';

interface Taker {
	readonly person: Page;
	readonly attemptId: string;
}

/** Four of the five, in the order of `MARKED`; the fifth marks as little as the fourth. */
async function takeAll(
	newPerson: () => Promise<Page>,
	code: string
): Promise<[ada: Taker, ben: Taker, cleo: Taker, dan: Taker]> {
	const take = async ([name, answer]: (typeof MARKED)[number]): Promise<Taker> => {
		const person = await newPerson();
		const attemptId = await startWithAnswers(person, { code, name }, { [FIRST_QUESTION]: answer });
		await handInAs(person, attemptId);
		return { person, attemptId };
	};
	const [ada, ben, cleo, dan, eve] = MARKED;
	const takers = [await take(ada), await take(ben), await take(cleo), await take(dan)] as const;
	await take(eve);
	return [...takers];
}

/** How many replies a student reads in the whole of their feedback. */
async function expectReplies({ person, attemptId }: Taker, count: number): Promise<void> {
	await person.goto(`/learn/attempts/${attemptId}/feedback/all`);
	await expect(person.getByRole('heading', { level: 1 })).toHaveText('Loaded language');
	await expect(person.getByText('From your teacher, Ms. Okafor')).toHaveCount(count);
	await expect(person.getByText(REPLY)).toHaveCount(count);
}

async function openQuestion(page: Page, address: string, questionId: string): Promise<void> {
	await page.goto(address);
	await openAssigned(page);
	await page.goto(`${page.url()}/questions/${questionId}`);
}

/** A class in which who is strong on the rest chooses a wrong option, and who is weak the right one. */
const misKeyed = Array.from({ length: 30 }, (_, student): SheetDraft => {
	const isStrong = student % 2 === 0;
	const rest = (isStrong ? 0.6 : 0.1) + (student % 5) / 20;
	return {
		scores: { [CHOICE]: isStrong ? 0 : 1, 'll-q5-river': rest, 'll-q7-line': rest > 0.3 ? 1 : 0 },
		chosen: { [CHOICE]: [isStrong ? 'a' : 'c'] }
	};
});

test('a teacher sees what five students marked, replies to a wrong mark, and who made it reads the reply', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(300_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Insight' });
	const [ada, , cleo, dan] = await takeAll(newPerson, code);
	await openQuestion(page, address, FIRST_QUESTION);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The class is split over/);
	await expect(page.locator('.passage .h5').first()).toContainText('banished');
	await expect(page.locator('.passage .split').first()).toContainText(FAIR);
	const key = page.locator('.passage .keyline').first();
	await expect(key).toHaveCSS('text-decoration-line', 'none');
	await page.getByLabel('Show the key over it').check();
	await expect(key).toHaveCSS('text-decoration-line', 'underline');
	await expect(page.getByText(/3 of 5 marked (it|these words)/).first()).toBeVisible();
	await expectAccessible(page);

	const wrong = page.getByRole('table', { name: 'Commonest wrong marks' }).getByRole('row').nth(1);
	await expect(wrong).toContainText(FAIR);
	await expect(wrong).toContainText('3 of 5');
	await wrong.getByText('Write a reply').click();
	await wrong.getByLabel(`Reply to “${FAIR}”`).fill(REPLY);
	await wrong.getByRole('button', { name: 'Save the reply' }).click();
	await expect(page.getByText('Your reply is saved.')).toBeVisible();
	await expect(wrong).toContainText(REPLY);

	const list = page.getByRole('table', { name: 'Every answer' });
	await expect(list.getByRole('row')).toHaveCount(6);
	await expect(list.getByRole('row', { name: /Ada B\./ })).toContainText(`“banished”, “${FAIR}”`);
	await page.getByRole('link', { name: 'Hide names' }).click();
	await expect(list).toContainText('Student 1');
	await expect(page.getByText('Ada B.')).toHaveCount(0);
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await expectRoom(page);
	await page.emulateMedia({ media: 'print' });
	await expect(list).toBeVisible();
	await expect(page.getByText('Change the reply')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });

	await expectReplies(ada, 1);
	await expectReplies(cleo, 1);
	await expectReplies(dan, 0);
	await ada.person.goto(`/learn/attempts/${ada.attemptId}/feedback`);
	await ada.person
		.getByRole('link', { name: /Read why.*Underline words picked for feeling/ })
		.first()
		.click();
	await expect(ada.person.getByText(REPLY)).toBeVisible();
	await expectAccessible(ada.person);
});

test.describe('in an installation of its own', () => {
	// Statistics are taken over all classes: those of the other tests would be among them.
	test.use({ isFresh: true });

	test('a question whose key is wrong is flagged in words once twenty have answered', async ({
		page,
		newPerson,
		server,
		setUpTeacher
	}) => {
		test.setTimeout(240_000);
		await setUpTeacher(page);
		const { code, address } = await classWithLesson(page, { name: 'Mis-keyed' });
		const person = await newPerson();
		const attemptId = await startWithAnswers(
			person,
			{ code, name: 'Ada B.' },
			{ [CHOICE]: { chosen: ['c'] } }
		);
		await handInAs(person, attemptId);
		await openQuestion(page, address, CHOICE);
		const item = page.getByRole('region', { name: 'How this question works' });
		await expect(item).toContainText('1 first attempt so far.');
		await expect(item).not.toContainText('check the key');
		await expect(page.getByText('1 of 5 answers needed')).toBeVisible();

		addSheets(server, attemptId, misKeyed);
		await page.reload();
		await expect(item).toContainText('Probably mis-keyed: check the key.');
		await expect(item).toContainText('Stronger students do worse here: find out why.');
		await item.getByText('The numbers').click();
		await item.getByText('Who chooses which option').click();
		await expect(item.getByRole('row', { name: /Discrimination/ })).toContainText('−');
		await expect(item).not.toContainText('NaN');
		await expectAccessible(page);
		await page.setViewportSize(PHONE);
		await expectNoSidewaysScroll(page);
	});
});
