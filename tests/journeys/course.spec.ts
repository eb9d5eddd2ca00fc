import { expect, type Page } from '@playwright/test';
import { readCourseFolder } from '../../bin/course-folder';
import { readCourse } from '../../src/lib/lessons/course';
import { passageOf, questionsOf, type Lesson } from '../../src/lib/lessons/lesson';
import { expectAccessible } from '../support/accessible';
import type { Answer, Question } from '../../src/lib/questions/models';
import type { Passage } from '../../src/lib/text/passage';
import { accusing, byKey, emptiest } from '../support/answers-by-key';
import { handInAs, saveWhenTaken } from '../support/graded-attempts';
import { test } from '../support/journey';
import { beginLesson, chooseLesson, classWithLesson, giveLesson, joinClass } from '../support/lesson';
import { letAllBeDue } from '../support/player';

const lessons = readCourse(readCourseFolder()).course?.lessons ?? [];
const before = lessons.filter(({ check }) => check !== 'B');
const after = lessons.filter(({ check }) => check === 'B');

test.describe('the whole course', () => {
	test('is assigned part by part, check B last; the key gets full marks, marking all or nothing does not', async ({
		page,
		newPerson,
		setUpTeacher,
		server,
		allowConsole
	}) => {
		allowConsole(/400/);
		test.setTimeout(420_000);
		await setUpTeacher(page);
		const [first, ...others] = before.map(({ title }) => title);
		const { code, address } = await classWithLesson(page, { name: 'Whole course', lesson: first });
		await giveAll(page, address, others);
		await page.goto(address);
		await chooseLesson(page, 'After');
		await page.getByRole('button', { name: 'Assign to the class' }).click();
		await expect(page.getByText(/^Check B can open /)).toBeVisible();
		await expectAccessible(page);
		letAllBeDue(server);
		await giveAll(
			page,
			address,
			after.map(({ title }) => title)
		);

		const student = await newPerson();
		await joinClass(student, { code, name: 'Maya R.' });
		const careless = await newPerson();
		await joinClass(careless, { code, name: 'Amara B.' });
		const accuser = await newPerson();
		await joinClass(accuser, { code, name: 'Diego R.' });
		const [, nothing, everything] = await Promise.all([
			walkAll(student, byKey),
			walkAll(careless, emptiest),
			walkAll(accuser, accusing)
		]);
		expect(report('mark nothing', nothing)).toBeLessThan(35);
		expect(report('mark everything', everything)).toBeLessThan(10);
		await student.goto('/learn/progress');
		await expect(student.getByRole('row').filter({ hasText: '100 of 100' })).toHaveCount(lessons.length);
	});
});

async function giveAll(teacher: Page, address: string, titles: readonly string[]): Promise<void> {
	for (const title of titles) await giveLesson(teacher, address, title);
}

/** A way to answer every question; undefined leaves one open. */
type Way = (question: Question, passage: Passage | undefined) => Answer | undefined;

/** What one part of the course came to, as its student reads it. */
interface Walked {
	readonly title: string;
	readonly score: string;
	/** Points of 100 for each question whose words are marked. */
	readonly onHighlights: readonly number[];
}

async function walkAll(page: Page, answer: Way): Promise<Walked[]> {
	const walked: Walked[] = [];
	for (const lesson of lessons) walked.push(await walk(page, lesson, answer));
	return walked;
}

/** Takes one assigned lesson through the endpoint that the page saves to, hands it in and reads the feedback. */
async function walk(page: Page, lesson: Lesson, answer: Way): Promise<Walked> {
	const attemptId = (await beginLesson(page, lesson.title)).split('/').at(-1) ?? '';
	const questions = questionsOf(lesson, { lighter: false });
	const answers = questions.flatMap((question) => {
		const value = answer(question, passageOf(lesson, question));
		return value ? [{ questionId: question.id, value, revision: 1 }] : [];
	});
	const statuses = await Promise.all(answers.map((each) => saveWhenTaken(page, attemptId, each)));
	expect(statuses).toEqual(answers.map(() => 200));
	await handInAs(page, attemptId);
	await page.goto(`/learn/attempts/${attemptId}/feedback`);
	const score = await page.locator('.score b').first().innerText();
	const points = await page
		.getByRole('row')
		.getByRole('cell')
		.filter({ hasNot: page.getByRole('link') })
		.allInnerTexts();
	expect(points).toHaveLength(questions.length);
	const onHighlights = questions.flatMap((question, index) =>
		question.kind === 'highlight' ? [Number.parseFloat(points[index] ?? '')] : []
	);
	return { title: lesson.title, score, onHighlights };
}

/** Prints what each part came to. @returns the mean points of 100 on highlight questions over the whole course. */
function report(way: string, walked: readonly Walked[]): number {
	const mean = (points: readonly number[]) => points.reduce((sum, each) => sum + each, 0) / points.length;
	const all = mean(walked.flatMap(({ onHighlights }) => onHighlights));
	for (const { title, score, onHighlights } of walked) {
		const marking = onHighlights.length > 0 ? `, marking ${mean(onHighlights).toFixed(0)}` : '';
		console.info(`  ${way}: ${title}: ${score}${marking}`);
	}
	console.info(`${way}: ${all.toFixed(1)} of 100 on highlight questions`);
	return all;
}
