/** Where the tests of one run leave what they write: removed when all are done. Workers end without an exit event. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		temporaryHome: string;
	}
}

export default function makeHome(project: TestProject): () => void {
	const home = mkdtempSync(join(tmpdir(), 'underline-test-'));
	project.provide('temporaryHome', home);
	return () => rmSync(home, { recursive: true, force: true });
}
