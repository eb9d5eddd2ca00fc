import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Lucide's icons, drawn by a component of ours that is a third of the weight. */
const leanIcons: Plugin = {
	name: 'lean-icons',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === '../Icon.svelte' && importer?.includes('/@lucide/svelte/')
			? fileURLToPath(new URL('src/lib/ui/Icon.svelte', import.meta.url))
			: undefined
};

export default defineConfig({
	plugins: [leanIcons, sveltekit()],
	build: {
		sourcemap: false,
		// The list of every page's chunks weighs more on every page than it saves on the next one.
		modulePreload: false,
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'marker', test: /src\/lib\/(marker|text)\/|questions\/highlight\/(Tools|form)/ },
						{ name: 'ui', test: /src\/lib\/(ui\/(Icon|Saved|Progress|Note|words)|questions\/techniques)/ }
					]
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'bin/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		testTimeout: 20_000
	}
});
