import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { sourcemap: false },
	test: {
		include: ['src/**/*.test.ts', 'bin/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		testTimeout: 20_000
	}
});
