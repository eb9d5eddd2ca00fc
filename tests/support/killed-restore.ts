/** Restores a copy and is killed after a step: `killed-restore.ts FOLDER COPY STEP`. */
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';
import { restore } from '../../src/lib/server/restore';
import { openCopy } from '../../src/lib/server/verify-copy';

const [folder = '', copy = '', last] = process.argv.slice(2);
const migrations = readMigrations(fileURLToPath(new URL('../../drizzle/sqlite', import.meta.url)));
const onStep = (step: string) => {
	if (step === last) process.kill(process.pid, 'SIGKILL');
};
await restore({ folder, copy: openCopy(copy), migrations, now: new Date(), onStep });
