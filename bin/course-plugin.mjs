/** The course as a module of the build: reading its files takes a second, which no start has to spend. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const NAME = 'virtual:shipped-course';
const ID = `\0${NAME}`;
/** TypeScript, and more of it than is read well together with Vite’s own settings. */
const READER = fileURLToPath(new URL('shipped-course.ts', import.meta.url));

/** @type {import('vite').Plugin} */
export const shippedCourse = {
	name: 'shipped-course',
	resolveId: (source) => (source === NAME ? ID : undefined),
	async load(id) {
		if (id !== ID) return undefined;
		/** @type {{ module: typeof import('./shipped-course') }} */
		const { module } = await runnerImport(READER);
		const { course, files } = module.readShippedCourse();
		for (const file of files) this.addWatchFile(file);
		// Node reads JSON many times faster than the same as code.
		return `export default JSON.parse(${JSON.stringify(JSON.stringify(course))});`;
	}
};
