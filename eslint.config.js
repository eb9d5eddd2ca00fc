import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { MODELS, walls } from './lint/walls.js';

const PURE = [
	'src/lib/{text,measure,lessons,exchange,tables,rosters}/**/*.ts',
	`src/lib/questions/${MODELS}`
];
const TESTS = [
	'**/*.test.ts',
	'tests/**/*.ts',
	'src/lib/lessons/test-course*.ts',
	'src/lib/server/db/contract.ts'
];
/** Where a promise that nobody waits for loses a write, and the types to see it are cheap to have. */
const TYPED = ['src/**/*.ts', 'bin/**/*.ts'];

/** @type {(selector: string, message: string) => { selector: string; message: string }} */
const refuse = (selector, message) => ({ selector, message });

const everywhere = [
	refuse('ExportAllDeclaration', 'No barrels: import from where it stands.'),
	refuse('ExportNamedDeclaration[source]', 'No re-exports: import from where it stands.'),
	...[
		'MemberExpression[object.name="sql"][property.name=/^(raw|identifier)$/]',
		'MemberExpression[object.name="sql"][property.value=/^(raw|identifier)$/]',
		'VariableDeclarator[init.name="sql"] > ObjectPattern'
	].map((selector) => refuse(selector, 'Text in SQL that nothing escapes.'))
];
const inPureCode = [
	refuse('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'No clock: take `now`.'),
	refuse('NewExpression[callee.name="Date"][arguments.length=0]', 'No clock: take `now`.'),
	refuse(
		'MemberExpression[object.name="Math"][property.name="random"]',
		'No randomness: take it as an argument.'
	)
];
const inSvelte = [
	refuse('SvelteReactiveStatement', 'Runes only: $derived or $effect.'),
	refuse('ExportNamedDeclaration > VariableDeclaration[kind="let"]', 'Runes only: $props().'),
	refuse('Identifier[name=/^\\$\\$(props|restProps|slots)$/]', 'Runes only: $props().'),
	refuse('SvelteDirective[kind="EventHandler"]', 'Runes only: onclick={…}.'),
	refuse('SvelteElement[name.name="slot"]', 'Runes only: snippets.'),
	refuse('SvelteDirective[kind="Let"]', 'Runes only: snippets with parameters.'),
	refuse('CallExpression[callee.name="createEventDispatcher"]', 'Runes only: a callback property.')
];
const inTestBody =
	'CallExpression:matches([callee.name=/^(it|test)$/], [callee.callee.object.name=/^(it|test)$/])';
const inTests = [
	refuse(
		'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|fixme|todo|skipIf|runIf|fails)$/]',
		'A test that is not run, or the only one that is, is a defect.'
	),
	...[
		'IfStatement',
		'ForStatement',
		'ForOfStatement',
		'ForInStatement',
		'WhileStatement',
		'SwitchStatement',
		'TryStatement'
	].map((kind) =>
		refuse(
			`${inTestBody} > ArrowFunctionExpression > BlockStatement > ${kind}`,
			'No conditional, loop or try in a test: a table, a matcher, or a function with a name.'
		)
	)
];

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'data/', 'test-results/', 'playwright-report/', 'drizzle/*/']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		plugins: { underline: { rules: { walls } } },
		languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'underline/walls': 'error',
			'no-restricted-syntax': ['error', ...everywhere],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-undef': 'off',
			'no-misleading-character-class': ['error', { allowEscape: true }],
			eqeqeq: ['error', 'always', { null: 'ignore' }]
		}
	},
	{
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'max-lines': ['warn', { max: 300 }]
		}
	},
	{
		files: ['src/**/*.ts'],
		rules: { 'max-lines-per-function': ['warn', { max: 60, skipComments: true }] }
	},
	{ files: ['src/hooks.server.ts', 'src/lib/server/log.ts'], rules: { 'no-console': 'off' } },
	{
		files: PURE,
		rules: {
			'no-restricted-syntax': ['error', ...everywhere, ...inPureCode],
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'navigator',
				'fetch',
				'process',
				'crypto',
				'performance'
			]
		}
	},
	{
		files: ['src/lib/{text,measure}/**/*.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'fetch', 'process', 'crypto', 'performance'],
				{ name: 'Intl', message: 'It follows the ICU of each browser and each Node.' }
			]
		}
	},
	{
		files: TYPED,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-deprecated': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		// It takes a function that has a deprecated overload for a deprecated function.
		files: ['src/lib/server/db/*-dialect.ts'],
		rules: { '@typescript-eslint/no-deprecated': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
		rules: {
			'no-restricted-syntax': ['error', ...everywhere, ...inSvelte],
			'svelte/no-inline-styles': ['error', { allowTransitions: true }],
			// For a site below a path; Underline has its own origin.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['src/lib/ui/Markdown.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{
		files: TESTS,
		rules: {
			'no-restricted-syntax': ['error', ...everywhere, ...inTests],
			'no-restricted-globals': 'off',
			'max-lines-per-function': 'off',
			// Playwright reads which fixtures a function takes from its pattern.
			'no-empty-pattern': 'off'
		}
	}
);
