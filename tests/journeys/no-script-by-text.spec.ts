/** Whatever people write stays text: in names, titles, answers, notes, lists, imported lessons and texts of the school. */
import { expect, type Page } from '@playwright/test';
import { Asker } from '../support/asker';
import { aWeek } from '../support/class-things';
import { SHORT } from '../support/graded-attempts';
import { crawl, SHIPPED } from '../support/crawl';
import { test } from '../support/journey';
import { FIRST_QUESTION } from '../support/lesson';
import type { Person } from '../support/requests';
import { SCRIPT_ATTEMPTS } from '../support/script-attempts';

const ALL = SCRIPT_ATTEMPTS.join(' ');
const short = (most: number, text: string = ALL) => text.slice(0, most).trim();

async function askerOf({ request }: Person, origin: string): Promise<Asker> {
	const { cookies } = await request.storageState();
	return new Asker(origin, Object.fromEntries(cookies.map(({ name, value }) => [name, value])));
}

/** A list of students with as many names as there are attempts, as a file of a school's office. */
const LIST = [
	'Name,Number',
	...SCRIPT_ATTEMPTS.map((text, place) => `"${text.replaceAll('"', '""')}",${place}`)
];

/** A file of Moodle's with a question whose every text is an attempt. */
const cdata = (text: string) => `<text><![CDATA[${text}]]></text>`;
const QUIZ = `<?xml version="1.0"?><quiz><question type="multichoice"><name>${cdata(ALL)}</name>
<questiontext format="html">${cdata(ALL)}</questiontext><single>true</single>
<answer fraction="100">${cdata(ALL)}<feedback>${cdata(ALL)}</feedback></answer>
<answer fraction="0">${cdata(`${ALL} b`)}<feedback>${cdata(ALL)}</feedback></answer></question></quiz>`;

/** What of the attempts no page of ours has by itself, once the values of attributes that lead nowhere are taken out. */
const MARKUP =
	/<script>ran|<img src=x|<svg onload|<body onpageshow|<iframe srcdoc|<style>\*|<base href|<\w+[^<>]*="javascript:/i;
const TAG = /<[a-z][\w-]*(\s+[\w:-]+(="[^"]*")?)*\s*\/?>/gi;
const VALUE = /="(?!javascript:)[^"]*"/gi;

/** Whether an attempt became markup. Within the quotation marks of an attribute it is text. */
function isMarkup(html: string): boolean {
	return MARKUP.test(html.replace(TAG, (tag) => tag.replace(VALUE, '=""')));
}

/** Reads every page that somebody finds from these on. @returns those on which an attempt became markup. */
async function whereMarkupIs(
	{ request }: Person,
	origin: string,
	from: readonly string[]
): Promise<string[]> {
	const answers = await crawl(request, { origin, from, withData: false, without: SHIPPED });
	expect(answers.filter(({ text }) => text.includes('ran=1')).length).toBeGreaterThan(3);
	return answers.filter(({ isPage, text }) => isPage && isMarkup(text)).map(({ path }) => path);
}

/** Opens pages one after the other, and tries what stands there. @returns those on which something ran. */
async function whereScriptRan(page: Page, addresses: readonly string[]): Promise<string[]> {
	const ran: string[] = [];
	for (const address of addresses) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(200);
		await page.waitForLoadState('networkidle');
		const isRun = await page.evaluate(
			() => 'ran' in window || document.querySelector('[href^="javascript:"]')
		);
		if (isRun) ran.push(address);
	}
	return ran;
}

/** Writes attempts wherever a teacher can write. @returns the pages where they are read. */
async function writeAsTeacher(teacher: Asker) {
	const course = await teacher.follow('/teach?/create', { name: short(80), timeZone: 'America/Chicago' });
	const list = { list: LIST.join('\n') };
	const [, seal = ''] =
		/name="seal" value="([^"]*)"/.exec(await teacher.submit(`${course}/roster?/preview`, list)) ?? [];
	await teacher.submit(`${course}/roster?/apply`, { ...list, seal });
	await teacher.submit(`${course}/roster?/makeGroup`, { name: short(40) });
	await teacher.follow(`${course}?/openCode`, { minutes: '60' });
	const page = (await teacher.get(course)).body;
	const [, code = ''] = />([2-9A-Z]{4}-[2-9A-Z]{4})</.exec(page) ?? [];
	const [, edition = ''] = /<option value="([^"]+)"[^>]*>[^<]*Loaded language/.exec(page) ?? [];
	await teacher.follow(`${course}?/assign`, { edition, ...aWeek() });
	const draft = await teacher.follow('/teach/lessons?/write', { title: short(120) });
	const work = { title: short(150), author: short(150), publisher: short(150), published: short(50) };
	const facts = { ...work, text: `${ALL} `.repeat(4), link: '', basis: 'own', license: short(150) };
	const source = await teacher.follow(`${draft}/passages?/add`, facts);
	const file = { name: 'quiz.xml', content: Buffer.from(QUIZ).toString('base64') };
	const imported = await teacher.follow('/teach/drafts/import?/add', file);
	await teacher.submit('/admin?/texts', { contact: ALL, privacy: ALL });
	await teacher.submit('/admin?/invite', { name: short(60) });
	return { course, code, pages: [course, `${course}/roster`, `${course}/settings`, draft, source, imported] };
}

/** Writes attempts wherever a student can write. @returns the attempt. */
async function writeAsStudent(student: Asker, code: string): Promise<string> {
	await student.follow('/join', { code, name: short(60) });
	const [assignment = ''] = /\/learn\/assignments\/[\w-]+/.exec((await student.get('/learn')).body) ?? [];
	const attempt = (await student.follow(`${assignment}?/start`, {})).replace('/steps/1', '');
	const saved = await student.postJson(`/api${attempt.replace('/learn', '')}/answers`, {
		...{ questionId: SHORT, tryNumber: 1, revision: 1, key: 'a-first-save', value: { text: short(200) } },
		...{ confidence: null, certainty: null, flagged: false, hints: 0 },
		...{ give: false, heard: null, elapsedMs: null }
	});
	expect(saved.status, saved.body).toBe(200);
	await student.follow(`${attempt}/problem?step=4`, { text: ALL });
	await student.follow(`${attempt}?/handIn`, {});
	return attempt;
}

test.describe('on a server of its own', () => {
	test.use({ isFresh: true });

	test('nothing that people write runs', async ({ page, teacher, server, setUpTeacher }) => {
		const byTeacher = await askerOf(teacher, server.origin);
		const { code, course, pages } = await writeAsTeacher(byTeacher);
		const student = new Asker(server.origin);
		const attempt = await writeAsStudent(student, code);
		const taught = (await byTeacher.get(course)).body;
		const [assignment = ''] = /\/teach\/assignments\/[\w-]+/.exec(taught) ?? [];
		const question = `${assignment}/questions/${FIRST_QUESTION}`;

		expect(
			await whereMarkupIs(teacher, server.origin, ['/teach', '/teach/lessons', '/admin', ...pages])
		).toEqual([]);

		await setUpTeacher(page);
		const read = [
			...pages,
			'/teach',
			'/teach/lessons',
			'/admin',
			'/admin?part=texts',
			'/privacy',
			assignment
		];
		const results = ['board', 'problems', 'grading', 'times'].map((part) => `${assignment}/${part}`);
		expect(await whereScriptRan(page, [...read, ...results, question])).toEqual([]);
		await page.goto(course);
		await expect(page.getByText('<script>ran=1</script>').first()).toBeVisible();

		const cookies = Object.entries(student.cookies).map(([name, value]) => ({
			name,
			value,
			url: server.origin
		}));
		await page.context().clearCookies();
		await page.context().addCookies(cookies);
		expect(await whereMarkupIs(page, server.origin, ['/learn', '/privacy', `${attempt}/feedback`])).toEqual(
			[]
		);
		const own = ['/receipt', '/feedback', '/feedback/all'].map((part) => attempt + part);
		expect(await whereScriptRan(page, ['/learn', '/learn/progress', ...own])).toEqual([]);
	});
});

test('what is looked for would be seen', () => {
	const page = (text: string) => `<p class="a">${text}</p><input name="b" value="c">`;
	const asMarkup = SCRIPT_ATTEMPTS.filter((text) => isMarkup(page(text)));
	expect(asMarkup.length).toBeGreaterThan(10);
	const quoted = (text: string) => page(`<input disabled value="${text.replaceAll('"', '&quot;')}">`);
	expect(SCRIPT_ATTEMPTS.filter((text) => isMarkup(quoted(text)))).toEqual([]);
	const escaped = (text: string) => page(text.replaceAll('<', '&lt;'));
	expect(SCRIPT_ATTEMPTS.filter((text) => isMarkup(escaped(text)))).toEqual([]);
});

test('a page that breaks its content policy fails its journey', async ({ page, troubles, allowConsole }) => {
	await page.goto('/techniques');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.ran = 1';
		document.body.append(script);
		document.body.setAttribute('style', 'color: red');
	});
	await expect
		.poll(() => troubles.unexpected())
		.toContainEqual(expect.stringMatching(/script.*Content Security Policy/));
	expect(troubles.unexpected()).toContainEqual(expect.stringMatching(/style.*Content Security Policy/));
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	allowConsole(/Content Security Policy/);
});
