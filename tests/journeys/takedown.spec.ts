import { expect, type Page } from '@playwright/test';
import { readCourseFolder } from '../../bin/course-folder';
import { readCourse } from '../../src/lib/lessons/course';
import { lessonsToGive } from '../../src/lib/lessons/lessons-to-give';
import cards from '../../src/lib/server/demo-cards.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { ask, crawl, type Answer } from '../support/crawl';
import { signIn, test } from '../support/journey';

const { course } = readCourse(readCourseFolder());
if (!course) throw new Error('The course cannot be read.');
const article = course.sources.find(({ rightsBasis }) => rightsBasis !== 'own');
const LINK = 'https://paper.example/article';

/** A stretch of every passage that is quoted of the article: what no quotation mark or markup parts. */
const CANARIES = [
	course.frontPage,
	...[...lessonsToGive(course), ...course.bank].flatMap(({ passages }) => passages)
]
	.filter(({ source }) => source === article?.id)
	.map(({ text }) => longestPlain(text));

function longestPlain(text: string): string {
	const parts = text.split(/[^\p{L}\p{N} ,.;-]+/u).map((part) => part.trim());
	return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function leaks({ path, text }: Answer): string[] {
	return CANARIES.filter((canary) => text.includes(canary)).map((canary) => `“${canary}” in ${path}`);
}

/** What has the text of the article while it is shown. */
const PLACES = [
	...[
		/^\/$/,
		/^\/course\/[a-z-]+\/\d/,
		/^\/teach\/lessons\/[a-z-]+\/\d/,
		/\/whole$/,
		/as=pack/,
		/as=gift/,
		/as=moodle/
	],
	...[/\/teach\/drafts\/[^/]+$/, /\/bank/, /\/feedback\/all$/, /\/questions\/[a-z]/]
];

/** For each place, the first address that has the text. */
function firstLeaking(answers: readonly Answer[]): (Answer | undefined)[] {
	return PLACES.map((place) => answers.find((answer) => place.test(answer.path) && leaks(answer).length > 0));
}

const FILES = ['pack', 'moodle-xml', 'gift', 'annotations'].map(
	(format) => `/teach/lessons/loaded-language/export/file?as=${format}&class-only=on`
);

interface People {
	readonly visitor: Page;
	readonly student: Page;
	readonly teacher: Page;
}

/** All that the three kinds of people get from every page they can reach. */
async function everything(origin: string, people: People, withData: boolean): Promise<Answer[]> {
	const from = { origin, withData };
	return [
		...(await crawl(people.visitor.request, { ...from, from: ['/'] })),
		...(await crawl(people.student.request, {
			...from,
			from: ['/learn', '/learn/progress', '/learn/review']
		})),
		...(await crawl(people.teacher.request, { ...from, from: ['/teach', '/teach/lessons', ...FILES] }))
	];
}

/** Asks as whoever the address is for. */
function askAs({ student, teacher }: People, origin: string, path: string): Promise<Answer> {
	return ask((path.startsWith('/learn') ? student : teacher).request, origin, path);
}

test.describe('a work that is taken down', () => {
	test.use({ isFresh: true, environment: { UNDERLINE_DEMO: '1', EXPORTS_PER_MINUTE: '9999' } });

	test('stands on no page and in no file for anybody, and comes back', async ({
		page,
		newPerson,
		server
	}) => {
		test.setTimeout(600_000);
		const [student, visitor] = [await newPerson(), await newPerson()];
		await signIn(page, cards.teacher);
		await page.waitForURL('**/teach');
		const [{ username, passphrase }] = cards.students as [(typeof cards.students)[number]];
		await signIn(student, { username, passphrase });
		await student.waitForURL('**/learn');
		await page.goto('/teach/lessons');
		await page.getByRole('button', { name: /“Loaded language”/ }).click();
		await page.waitForURL('**/teach/drafts/*');
		const people = { visitor, student, teacher: page };
		expect(CANARIES.length).toBeGreaterThan(5);

		const before = firstLeaking(await everything(server.origin, people, false));
		expect(PLACES.filter((_, index) => before[index] === undefined)).toEqual([]);

		await page.goto('/admin?part=sources');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The one work that is quoted is shown.');
		await page.getByRole('link', { name: /^Take down/ }).click();
		await page.getByLabel('Where it can be read').fill('javascript:alert(1)');
		await page.getByLabel('Why').fill('The publisher asked us to.');
		await page.getByRole('button', { name: 'Take it down' }).click();
		await expect(page.getByText('Give a web address')).toBeVisible();
		await expectAccessible(page);
		await page.getByLabel('Where it can be read').fill(LINK);
		await page.getByRole('button', { name: 'Take it down' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The text of one work is taken down.');

		const during = await everything(server.origin, people, true);
		expect(during.flatMap(leaks)).toEqual([]);
		expect(
			during.filter(({ status }) => status >= 400).map(({ path, status }) => `${status} ${path}`)
		).toEqual([]);
		expect(during.filter(({ text }) => text.includes(LINK)).length).toBeGreaterThan(20);

		await page.goto('/admin?part=sources');
		await page.getByRole('button', { name: /^Show .* again$/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The one work that is quoted is shown.');
		const again = before
			.flatMap((answer) => answer ?? [])
			.map(({ path }) => askAs(people, server.origin, path));
		expect((await Promise.all(again)).filter((answer) => leaks(answer).length === 0)).toEqual([]);
	});
});
