import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { attemptFiles } from './bin/attempt-files-plugin.mjs';
import { shippedCourse } from './bin/course-plugin.mjs';

/** Lucide's icons, drawn by a component of ours: what a page brings of each is its lines. */
const leanIcons: Plugin = {
	name: 'lean-icons',
	enforce: 'pre',
	resolveId: (source) => {
		const name = /^@lucide\/svelte\/icons\/([\w-]+)$/.exec(source)?.[1];
		return name && `\0icon/${name}`;
	},
	load: (id) => {
		const name = /^\0icon\/(.+)$/.exec(id)?.[1];
		if (!name) return undefined;
		const text = readFileSync(
			new URL(`node_modules/@lucide/svelte/dist/icons/${name}.svelte`, import.meta.url)
		);
		const node = /"node": (\[.*?\])(?:, "aliases"| \};)/.exec(text.toString())?.[1];
		if (!node) throw new Error(`Lucide draws ${name} in a way that is not known here.`);
		return `import Icon from '/src/lib/ui/Icon.svelte';
			const node = ${node};
			export default (at, attributes) => Icon(at, { node, attributes });`;
	}
};

/**
 * Packages of many files that a start reads become part of the server's own: it opens a few in place of some hundred.
 * The framework's own code must not be among them: the adapter would bring it along a second time.
 */
const packagesBuiltIn: Plugin = {
	name: 'packages-built-in',
	apply: 'build',
	config: () => ({
		ssr: {
			noExternal: ['drizzle-orm', 'zod', 'uuid', 'lucia', /^@oslojs\//, 'secure-password-utilities']
		}
	})
};

/** What one file holds: many small ones weigh more. A group takes along what it imports and no group before it has. */
const FRAME = /node_modules\/(svelte|clsx|esm-env|@sveltejs|devalue)\//;
/** What of the framework only forms and fields use: the page that asks a question has neither. */
const FORMS = /runtime\/app\/forms\.js|client\/dom\/elements\/(actions|bindings\/input)\.js/;
const UI =
	/preload-helper|runtime\/app\/state|src\/exports\/|icon\/chevron-|src\/lib\/(ui\/(Icon|Saved|Progress|Note|Markdown|words)|questions\/(techniques|Context|Actions))/;
/** A passage to be read, for the questions in which nothing is marked. */
const PASSAGE = /src\/lib\/(marker\/(Passage|Segments|passage-words|layers|keep-enter)|text\/segments)/;
const PLAYER = /attempts\/\[attempt\]\/(Bar|words|say-clock|player-context|attempt-player|says-something)/;
/** Small parts of figures, whose styles would be files of a line each. */
const FIGURE =
	/src\/lib\/(charts\/(IntervalBar|IntervalScale|ShareBar|SplitBar|HeatLegend|rate-words|words)|measure\/heat-map|ui\/(Figure|Empty|table-words|table-roles))/;
/** A passage to be marked. What makes marks, and the lists, come later. */
const MARKER =
	/src\/lib\/(marker\/(MarkablePassage|Ways|words|cursor)|text\/words)|questions\/highlight\/Tools/;

/** What questions of every kind are written with, loaded with the kind's own fields. */
const FIELDS = /src\/lib\/questions\/(TechniqueField|TextField|TickField)\./;

const PAGE = /\+(page|layout)[^/]*$/;

/** Pages that share one file with all that only they use: the first that fits. */
const AREAS = {
	entrance: /\/\(public\)\/(join|k|login|setup|reading)\//,
	public: /\/\(public\)\/(course|techniques)\//,
	style: /\/\(public\)\/style\//,
	progress: /\/learn\/(progress|review)\//,
	feedback: /\/learn\/attempts\/\[attempt\]\/feedback\//,
	receipt: /\/learn\/attempts\/\[attempt\]\/(receipt|problem)\//,
	learn: /\/learn\/(\+page|card|study|assignments)/,
	class: /\/teach\/classes\/\[class\]\/[^/]+$/,
	classes: /\/teach\/classes\//,
	assignment: /\/teach\/assignments\/\[assignment\]\/[^/]+$/,
	question: /\/teach\/assignments\/\[assignment\]\/questions\//,
	answers: /\/teach\/assignments\/\[assignment\]\/(grading|students)\//,
	assignments: /\/teach\/assignments\//,
	read: /\/teach\/lessons\/\[lesson\]\/(\[step\]|whole)\//,
	lessons: /\/teach\/lessons\//,
	draft: /\/teach\/drafts\/\[draft\]\/[^/]+$/,
	drafts: /\/teach\/(keys|drafts)\//,
	teach: /\/teach\/[^/]+$/
};

const TESTS = ['src/**/*.test.ts', 'bin/**/*.test.ts', 'tests/{unit,school-days}/**/*.test.ts'];
const ALONE = 'src/**/*.alone.test.ts';

interface Importers {
	readonly importers: readonly string[];
	readonly dynamicImporters: readonly string[];
}

/**
 * Finds the one area a module belongs to: that of its page, or of all that import it. undefined where there are
 * several, or where it is loaded on demand. So no area's file needs anything of a file that needs it.
 */
function areas(find: (id: string) => Importers | null) {
	const known = new Map<string, string | undefined>();
	return function areaOf(id: string): string | undefined {
		if (known.has(id)) return known.get(id);
		// Two modules that import each other belong to no area.
		known.set(id, undefined);
		const own = PAGE.test(id) ? Object.entries(AREAS).find(([, test]) => test.test(id))?.[0] : undefined;
		const found = own === undefined ? find(id) : null;
		const isShared = !found || found.dynamicImporters.length > 0 || found.importers.length === 0;
		const above = new Set(isShared ? [] : found.importers.map(areaOf));
		// It shows everything, and takes nothing away from those who use it.
		if (above.size > 1) above.delete('style');
		const area = own ?? (above.size === 1 ? [...above][0] : undefined);
		known.set(id, area);
		return area;
	};
}

/** The names of all style sheets stand in the app's own script, which every page loads: they say nothing more. */
const bareNames: Plugin = {
	name: 'bare-names',
	enforce: 'post',
	outputOptions: (options) => ({ ...options, assetFileNames: '_app/immutable/assets/[hash][extname]' })
};

/**
 * Pages in one file an area, for browsers. The names of all files stand in the app's own script, too: one for each
 * page's styles would weigh more. A group that leaves what it imports where it is needs entries that may give more
 * than was asked of them.
 */
const pagesByArea: Plugin = {
	name: 'pages-by-area',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	options: (options) => ({
		...options,
		preserveEntrySignatures: 'allow-extension',
		// Svelte's index names them: unless they are known to do nothing by themselves, it brings them along.
		treeshake: { moduleSideEffects: [{ test: FORMS, sideEffects: false }] }
	}),
	outputOptions: (options) => {
		const { codeSplitting } = options;
		if (typeof codeSplitting !== 'object') return options;
		let areaOf: ReturnType<typeof areas> | undefined;
		const group = {
			name: (id: string, context: { getModuleInfo: (id: string) => Importers | null }) => {
				areaOf ??= areas((other) => context.getModuleInfo(other));
				return areaOf(id) ?? null;
			},
			includeDependenciesRecursively: false
		};
		const groups = [
			{ name: 'forms', test: FORMS, includeDependenciesRecursively: false },
			...(codeSplitting.groups ?? []),
			{ name: 'fields', test: FIELDS, includeDependenciesRecursively: false },
			group
		];
		return { ...options, codeSplitting: { ...codeSplitting, groups } };
	}
};

export default defineConfig({
	plugins: [leanIcons, shippedCourse, packagesBuiltIn, sveltekit(), bareNames, pagesByArea, attemptFiles],
	build: {
		sourcemap: false,
		// The list of every page's chunks weighs more on every page than it saves on the next one.
		modulePreload: false,
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'frame', test: FRAME, minShareCount: 20 },
						{ name: 'ui', test: UI },
						{ name: 'passage', test: PASSAGE },
						{ name: 'figure', test: FIGURE },
						{ name: 'claim', test: /questions\/verdict\/(Claim|Cards)\.svelte/ },
						{ name: 'player', test: PLAYER },
						// Its modules import each other, so it belongs to no area.
						{ name: 'zod', test: /node_modules\/zod\// },
						// Would be found in the page of a file, which needs the area that needs it.
						{ name: 'time', test: /src\/lib\/lessons\/class-time\.ts/ },
						{ name: 'parts', test: /questions\/(components|highlight\/later)\.ts/ },
						{ name: 'marker', test: MARKER },
						{ name: 'sourcing', test: /questions\/sourcing\/(form|labels|lines|play-words)\.ts/ }
					]
				}
			}
		}
	},
	test: {
		globalSetup: 'tests/support/temporary-home.ts',
		// By itself it leaves one core alone: on two cores that is half of them.
		maxWorkers: '100%',
		testTimeout: 20_000,
		// Postgres in WebAssembly takes seconds to open, more on a busy machine.
		hookTimeout: 60_000,
		projects: [
			// What the files import is loaded once per worker: loading it anew for each was most of the time.
			{
				extends: true,
				test: { name: 'together', isolate: false, include: TESTS, exclude: [ALONE] }
			},
			// Those that put something in the place of a module, which others must not find there.
			{
				extends: true,
				test: { name: 'alone', isolate: true, include: [ALONE] }
			}
		]
	}
});
