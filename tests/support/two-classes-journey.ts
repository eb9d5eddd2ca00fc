/** The `test` of journeys among two classes, which are made once for all files that a worker runs. */
import { test as base } from '@playwright/test';
import { copyOf } from './contents';
import { newFolder, startServer, type TestServer } from './server';
import { makeTwoClasses, peopleAt, type TwoClasses } from './two-classes';

interface Shared extends TwoClasses {
	readonly server: TestServer;
}

/** What is read in one minute here is more than a person reads. */
const SETTINGS = { EXPORTS_PER_MINUTE: '9999', IMPORTS_PER_MINUTE: '9999' };

export const test = base.extend<object, { shared: Shared }>({
	/** For whoever changes nothing. */
	shared: [
		async ({}, use) => {
			const server = await startServer({ ...SETTINGS, DATA_DIR: newFolder() });
			await use({ server, ...(await makeTwoClasses(server)) });
			await server.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	]
});

/** The same people before a server of their own, for whoever changes something; `prepare` gets its folder first. */
export async function startCopy(
	shared: Shared,
	prepare: (folder: string) => void = () => undefined
): Promise<Shared> {
	const folder = copyOf(shared.server);
	prepare(folder);
	const server = await startServer({ ...SETTINGS, DATA_DIR: folder });
	return { ...shared, server, people: peopleAt(server.origin, shared) };
}
