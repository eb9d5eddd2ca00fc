/**
 * A list of the files that an attempt needs: those the service worker keeps, so that it goes on without network. All
 * files of the build are five times as many, most of them pages of teachers.
 */
import { readFileSync } from 'node:fs';

const LIST = '_app/attempt-files.json';
const MANIFEST = '.vite/manifest.json';
/** The pages of an attempt and of its shell, by the names of their components, and what stands around them. */
const PAGES =
	/routes\/(\+[^/]+|\(student\)\/learn\/(shell|attempts\/\[attempt\](\/steps\/\[step\])?)\/\+[^/]+)"/;
const NODE = /generated\/client-optimized\/nodes\/\d+\.js$/;

/** @typedef {Readonly<Record<string, import('vite').ManifestChunk>>} Manifest */

/** @type {import('vite').Plugin} */
export const attemptFiles = {
	name: 'attempt-files',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		// The manifest is written by a plugin of Vite's own.
		order: 'post',
		handler(_, bundle) {
			const written = bundle[MANIFEST];
			if (written?.type !== 'asset') this.error(`The build has no ${MANIFEST}.`);
			const source = JSON.stringify(filesOf(JSON.parse(String(written.source))));
			this.emitFile({ type: 'asset', fileName: LIST, source });
		}
	}
};

/**
 * @param {Manifest} manifest
 * @returns {string[]} the files that pages of an attempt need, also those that they load later
 */
function filesOf(manifest) {
	/** @type {Set<string>} */
	const files = new Set();
	/** @type {Set<string>} */
	const seen = new Set();
	/** @type {(id: string, isWhole?: boolean) => void} */
	const visit = (id, isWhole = true) => {
		const chunk = manifest[id];
		if (!chunk || seen.has(id)) return;
		seen.add(id);
		for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
		for (const other of chunk.imports ?? []) visit(other);
		if (isWhole) for (const other of chunk.dynamicImports ?? []) visit(other);
	};
	for (const [id, { isEntry }] of Object.entries(manifest)) {
		// What starts the application names all of its pages.
		if (isEntry && !NODE.test(id)) visit(id, false);
		else if (NODE.test(id) && PAGES.test(readFileSync(id, 'utf8'))) visit(id);
	}
	return [...files].sort();
}
