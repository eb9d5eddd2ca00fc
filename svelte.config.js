import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		warningFilter: (warning) => !warning.filename?.includes('node_modules')
	},
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		// The player registers it: nobody else needs it.
		serviceWorker: { register: false },
		// A page that stays open hears of a newer build, and says so.
		version: { pollInterval: 5 * 60_000 },
		// The shell that the service worker keeps is shown at other addresses than its own.
		paths: { relative: false },
		typescript: {
			config: (config) => ({
				...config,
				exclude: config.exclude.filter((/** @type {string} */ path) => !path.includes('service-worker')),
				include: [...config.include, '../bin/**/*', '../tests/**/*', '../drizzle/*.ts', '../*.js', '../*.ts']
			})
		},
		// A slow line pays for each file before the first word is seen. What is used again comes from the page’s own scripts.
		inlineStyleThreshold: 100_000,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// The hash is the style attribute of SvelteKit's own route announcer.
				'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'object-src': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
