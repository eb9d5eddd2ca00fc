import { expect, type Page } from '@playwright/test';
import { readCourseFolder } from '../../bin/course-folder';
import { readCourse } from '../../src/lib/lessons/course';
import { questionsOf, type Lesson } from '../../src/lib/lessons/lesson';
import { test } from '../support/journey';
import { answerTheRest, classWithLesson, handIn, joinClass, startLesson } from '../support/lesson';
import { bare, boxesOverLine, printPage } from '../support/paper';

const course = readCourse(readCourseFolder()).course;
const lessons = course?.lessons ?? [];
/** A step with its key takes a page or two; so does a lighter one. Notes for the teacher come after them. */
const MOST_PAGES = { step: 2, notes: 4 };

/** The prompts of a lesson, in both versions where they differ. */
function promptsOf(lesson: Lesson): string[] {
	const both = [false, true].flatMap((lighter) => questionsOf(lesson, { lighter }));
	return [...new Map(both.map(({ id, prompt }) => [id, prompt])).values()];
}

/** Prompts that a text does not have as often as it should: some are asked of several passages. */
function countedWrong(text: string, prompts: readonly string[]): string[] {
	const times = (whole: string, part: string) => bare(whole).split(bare(part)).length - 1;
	return prompts.filter((prompt) => times(text, prompt) !== times(prompts.join('\n'), prompt));
}

/** What is wrong with a page on paper, in words; nothing where all is well. */
async function problemsOnPaper(
	page: Page,
	{ address, format, prompts = [], texts = [], most }: Wanted
): Promise<string[]> {
	await page.goto(address);
	const wide = await boxesOverLine(page);
	const { pages, text, cut, small } = await printPage(page, format);
	return [
		...wide.map((box) => `wider than the line: ${box}`),
		...cut.map((words) => `cut off: ${words}`),
		...small.map((words) => `small: ${words}`),
		...countedWrong(text, prompts).map((prompt) => `not once: ${prompt}`),
		...texts.filter((each) => !text.includes(bare(each))).map((each) => `missing: ${each}`),
		...(pages > most ? [`${pages} pages`] : [])
	].map((problem) => `${address}: ${problem}`);
}

interface Wanted {
	readonly address: string;
	readonly format: 'A4' | 'Letter';
	/** Texts that stand on it, each as often as here. */
	readonly prompts?: readonly string[];
	/** Texts that stand on it somewhere. */
	readonly texts?: readonly string[];
	readonly most: number;
}

async function problemsOnAll(page: Page, all: readonly Wanted[]): Promise<string[]> {
	const problems: string[] = [];
	for (const wanted of all) problems.push(...(await problemsOnPaper(page, wanted)));
	return problems;
}

const wholeLessons = lessons.map((lesson, index): Wanted => {
	const steps = lesson.steps.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step]));
	return {
		address: `/teach/lessons/${lesson.id}/whole`,
		format: index % 2 === 0 ? 'A4' : 'Letter',
		prompts: promptsOf(lesson),
		most: MOST_PAGES.step * steps.length + MOST_PAGES.notes
	};
});

const otherPages: readonly Wanted[] = [
	{ address: '/teach/lessons/loaded-language', format: 'Letter', texts: ['Teacher notes'], most: 8 },
	{ address: '/course', format: 'A4', texts: lessons.map(({ title }) => title), most: 6 },
	{
		address: '/techniques',
		format: 'Letter',
		texts: course?.taxonomy.techniques.map(({ name }) => name) ?? ['techniques'],
		most: 12
	},
	{ address: '/techniques/which', format: 'A4', texts: [course?.tree[0]?.ask ?? 'a question'], most: 1 }
];

test.describe('on paper', () => {
	test('every lesson has each of its questions once, between the margins, in 12 points', async ({
		page,
		setUpTeacher
	}) => {
		test.setTimeout(300_000);
		await setUpTeacher(page);
		expect(wholeLessons.length).toBeGreaterThan(0);
		expect(await problemsOnAll(page, wholeLessons)).toEqual([]);
	});

	test('a lesson’s page, the course and the techniques keep between the margins', async ({
		page,
		setUpTeacher
	}) => {
		await setUpTeacher(page);
		expect(await problemsOnAll(page, otherPages)).toEqual([]);
	});

	for (const paper of ['letter', 'a4']) {
		test(`the book of teacher notes names the pages of each lesson: ${paper}`, async ({
			page,
			setUpTeacher
		}) => {
			await setUpTeacher(page);
			await page.goto(`/teach/lessons/book?paper=${paper}`);
			await expect(page.getByText(/^\d+ pages ·/)).toBeVisible();
			const rows = await page.getByRole('row').evaluateAll((all) =>
				all.slice(1).map((row) => {
					const [title, ...numbers] = [...row.children].map(({ textContent }) => textContent.trim());
					return { title: title?.replace(/^\d+\s+/, '') ?? '', numbers: numbers.map(Number) };
				})
			);
			const said = Number((await page.getByText(/^\d+ pages ·/).textContent())?.match(/\d+/)?.[0]);
			const { pages, texts, cut, small } = await printPage(page, 'own');
			expect([cut, small]).toEqual([[], []]);
			expect(rows.length).toBeGreaterThanOrEqual(lessons.length);
			const pageOf = (beginning: RegExp) => texts.findIndex((text) => beginning.test(text)) + 1;
			expect(rows).toEqual(
				rows.map(({ title }) => {
					const name = bare(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
					return {
						title,
						numbers: [pageOf(RegExp(`^.{1,40}minutes${name}`)), pageOf(RegExp(`^.{1,30}:${name}Which`))]
					};
				})
			);
			expect(pages).toBe(said);
			const statements = rows.map(({ numbers }) => numbers[1] ?? NaN);
			const next = rows.slice(1).map(({ numbers }) => numbers[0]);
			expect(next.concat(pages + 1)).toEqual(statements.map((at) => at + 1));
		});
	}

	test('a student’s whole feedback has each question once, its notes below the words', async ({
		page,
		newPerson,
		setUpTeacher
	}) => {
		const lesson = lessons.find(({ id }) => id === 'sweeping-generalizations');
		await setUpTeacher(page);
		const { code } = await classWithLesson(page, { name: 'Printers', lesson: lesson?.title });
		const student = await newPerson();
		await joinClass(student, { code, name: 'Maya R.' });
		await startLesson(student, lesson?.title);
		await answerTheRest(student);
		await handIn(student);
		await student.getByRole('link', { name: 'Read your feedback' }).click();
		await student.waitForURL('**/feedback');
		await student.goto(`${student.url()}/all`);
		await expect(student.locator('[data-beside]').first()).toBeVisible();
		const prompts = lesson ? questionsOf(lesson, { lighter: false }).map(({ prompt }) => prompt) : [];
		expect(prompts.length).toBeGreaterThan(0);
		const all = { address: student.url(), format: 'A4', prompts, most: 35 } as const;
		expect(await problemsOnAll(student, [all])).toEqual([]);
	});
});
