import { expect, test } from '@playwright/test';
import { pageRoutes } from '../shots/route-of';
import { attemptFiles, gzippedSize, scriptsOf } from '../support/page-weight';
import { readScripts, scriptsInCircles } from '../support/script-circles';

const KIB = 1024;
const ROUTE = '/(student)/learn/attempts/[attempt]/steps/[step]';
/** A Play for each kind, and for the form of highlight that asks for a claim and its source. */
const PLAYS = ['choice', 'highlight', 'sourcing', 'match', 'order', 'verdict', 'short', 'rewrite'] as const;

test.describe('the page that asks a question', () => {
	PLAYS.forEach((kind) => {
		const play = `src/lib/questions/${kind}/Play.svelte`;

		test(`loads at most 60 KiB of script, gzipped: ${kind}`, async () => {
			const scripts = await scriptsOf(ROUTE, play);
			expect(scripts.size).toBeGreaterThan(3);
			expect(gzippedSize(scripts) / KIB).toBeLessThanOrEqual(60);
		});

		test(`brings no Zod along: ${kind}`, async () => {
			const scripts = await scriptsOf(ROUTE, play);
			const withZod = [...scripts].filter(([, text]) => /ZodError|_zod\b/.test(text));
			expect(withZod.map(([file]) => file)).toEqual([]);
		});
	});
});

test.describe('what a device keeps of the build, so that an attempt goes on without network,', () => {
	PLAYS.forEach((kind) => {
		test(`is all that a question needs: ${kind}`, async () => {
			const kept = attemptFiles();
			const needed = await scriptsOf(ROUTE, `src/lib/questions/${kind}/Play.svelte`);
			expect([...needed.keys()].filter((file) => !kept.includes(file))).toEqual([]);
		});
	});

	test('is no page but those of an attempt, and what stands around them', () => {
		const pages = attemptFiles().filter((file) => file.startsWith('_app/immutable/nodes/'));
		expect(pages).toHaveLength(6);
	});
});

/** KiB of script, gzipped, that each kind of page may load: what it loads now, and a little air. README has the table. */
const BUDGETS = [
	{ pages: 'the front page', kib: 68, routes: /^\/\(public\)$/ },
	{ pages: 'public pages', kib: 79, routes: /^\/\(public\)\/(?!style)/ },
	{ pages: 'an attempt and its question', kib: 60, routes: /\/attempts\/\[attempt\](\/steps\/.*)?$/ },
	{ pages: 'feedback', kib: 95, routes: /\/attempts\/\[attempt\]\/(feedback|receipt|problem)/ },
	{ pages: 'lessons and progress', kib: 62, routes: /^\/\(student\)\/learn(?!\/attempts)/ },
	{ pages: 'classes and accounts', kib: 90, routes: /\/teach($|\/(account|classes))/ },
	{ pages: 'assignments, questions, grading', kib: 94, routes: /\/teach\/assignments/ },
	{ pages: 'teachers’ lessons', kib: 82, routes: /\/teach\/(lessons|keys)/ },
	{ pages: 'administration', kib: 70, routes: /^\/\(admin\)/ },
	{ pages: 'writing a lesson', kib: 156, routes: /\/teach\/drafts/ }
];

test.describe('the script of a page stays within its budget', () => {
	for (const { pages, kib, routes } of BUDGETS) {
		test(pages, async () => {
			const ids = pageRoutes.filter((id) => routes.test(id));
			expect(ids).not.toEqual([]);
			const sizes = await Promise.all(
				ids.map(async (id) => ({ id, kib: gzippedSize(await scriptsOf(id)) / KIB }))
			);
			expect(sizes.filter((size) => size.kib > kib)).toEqual([]);
		});
	}

	test('and every page but the one for developers has one', () => {
		const without = pageRoutes.filter((id) => !BUDGETS.some(({ routes }) => routes.test(id)));
		expect(without).toEqual(['/(public)/style']);
	});
});

test('no script of the build needs itself by way of others', () => {
	const needs = readScripts();
	expect(needs.size).toBeGreaterThan(50);
	expect([...needs.values()].filter((needed) => needed.length > 0).length).toBeGreaterThan(50);
	expect(scriptsInCircles(needs)).toEqual([]);
});

test('a circle of scripts is found, however long', () => {
	const needs = new Map([
		['a.js', ['b.js']],
		['b.js', ['c.js']],
		['c.js', ['a.js', 'd.js']],
		['d.js', []]
	]);
	expect(scriptsInCircles(needs)).toEqual(['a.js', 'b.js', 'c.js']);
});
