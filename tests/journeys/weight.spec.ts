import { expect, test } from '@playwright/test';
import { gzippedSize, scriptsOf } from '../support/page-weight';
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
