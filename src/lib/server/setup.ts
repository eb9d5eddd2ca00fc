import { hasTeacher } from './accounts';
import type { Store } from './db/store';
import { newToken, sha256 } from './ids';

const kept = globalThis as typeof globalThis & { underlineSetup?: string };

/**
 * Opens the way to make the first teacher of an empty installation: a one-time code, kept only in memory and
 * printed on the console. @returns the code; undefined when there is a teacher already.
 */
export async function openSetup(store: Store): Promise<string | undefined> {
	if (await hasTeacher(store)) return undefined;
	const code = newToken().slice(0, 32);
	kept.underlineSetup = sha256(code);
	return code;
}

export function isSetupOpen(): boolean {
	return kept.underlineSetup !== undefined;
}

/** Whether this is the code that was printed. */
export function isSetupCode(code: string): boolean {
	return kept.underlineSetup !== undefined && sha256(code.trim()) === kept.underlineSetup;
}

export function closeSetup(): void {
	delete kept.underlineSetup;
}
