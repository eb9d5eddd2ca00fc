/** What Lighthouse says of the five pages that are opened most, as its mobile preset sees them: a slow phone, a slow line. */
import type { Browser, BrowserContext } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium, launchChromium } from '../../bin/chromium';
import { buildIfStale } from '../../bin/fresh-build.mjs';
import { findPages } from '../shots/find-pages';
import { onlookers } from '../shots/people';
import { startServer } from '../support/server';
import { median, report } from './measure';

/** Fetched when it is asked for: a hundred packages are too many for something that is run by hand. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';

const PAGES = [
	{ name: 'landing', role: 'visitor', route: '/(public)' },
	{
		name: 'question of a lesson',
		role: 'student',
		route: '/(student)/learn/attempts/[attempt]/steps/[step]'
	},
	{ name: 'feedback', role: 'student', route: '/(student)/learn/attempts/[attempt]/feedback' },
	{ name: 'class', role: 'teacher', route: '/(teacher)/teach/classes/[class]' },
	{
		name: 'question of a class',
		role: 'teacher',
		route: '/(teacher)/teach/assignments/[assignment]/questions/[question]'
	}
] as const;

interface Look {
	readonly name: string;
	readonly path: string;
	readonly cookie: string;
}

interface Verdict {
	readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
	readonly audits: Readonly<
		Record<string, { readonly score: number | null; readonly numericValue?: number; readonly title: string }>
	>;
}

export async function benchLighthouse(): Promise<void> {
	buildIfStale();
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error('Lighthouse needs a Chromium: set CHROMIUM_PATH.');
	const server = await startServer({ UNDERLINE_DEMO: '1' });
	const browser = await launchChromium(executablePath);
	try {
		for (const look of await findLooks(browser, server.origin)) {
			const verdicts: Verdict[] = [];
			for (let run = 0; run < RUNS; run++) verdicts.push(await ask(server.origin, look, executablePath));
			tell(look.name, verdicts);
		}
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function findLooks(browser: Browser, origin: string): Promise<Look[]> {
	const looks: Look[] = [];
	for (const { role, from, prepare } of onlookers) {
		const context = await browser.newContext({ baseURL: origin });
		const page = await context.newPage();
		const found = await findPages(page, [...(await prepare(page)), ...from], { steps: 1 });
		const cookie = await cookieOf(context);
		for (const { name, route } of PAGES.filter((one) => one.role === role)) {
			const shown = found.find((one) => one.route === route);
			if (!shown) throw new Error(`No link of the ${role} leads to ${route}.`);
			looks.push({ name, path: shown.path, cookie });
		}
		await context.close();
	}
	return looks;
}

async function cookieOf(context: BrowserContext): Promise<string> {
	return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function ask(origin: string, { path, cookie }: Look, chrome: string): Promise<Verdict> {
	const headers = cookie === '' ? [] : ['--extra-headers', JSON.stringify({ Cookie: cookie })];
	const words = [
		...['exec', '--yes', '--', LIGHTHOUSE, origin + path, '--output=json', '--quiet'],
		...[`--chrome-flags=${FLAGS}`, `--only-categories=${CATEGORIES.join(',')}`, ...headers]
	];
	const { stdout } = await promisify(execFile)('npm', words, {
		env: { ...process.env, CHROME_PATH: chrome },
		maxBuffer: 64 * 1024 * 1024
	});
	return JSON.parse(stdout) as Verdict;
}

function tell(name: string, verdicts: readonly Verdict[]): void {
	for (const category of CATEGORIES) {
		const value = median(verdicts.map(({ categories }) => (categories[category]?.score ?? 0) * 100));
		report({ metric: `lighthouse: ${name}, ${category}`, value, unit: 'of 100', goal: { atLeast: 100 } });
	}
	const paint = median(
		verdicts.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? Infinity)
	);
	report({ metric: `lighthouse: ${name}, largest paint`, value: paint, unit: 'ms', goal: null });
	const wanting = Object.values(verdicts[0]?.audits ?? {}).filter(
		({ score }) => score !== null && score < 0.9
	);
	console.error(`${name}: ${wanting.map(({ title }) => title).join('; ') || 'nothing wanting'}`);
}
