/** What the clock deletes, asked for or done at the console. */
import { sayDay } from '../src/lib/lessons/class-time';
import { planWords, sayRemovals } from '../src/lib/lessons/retention-words';
import { openForReading } from '../src/lib/server/db/sqlite-store';
import type { Store } from '../src/lib/server/db/store';
import { planRetention, runRetention } from '../src/lib/server/retention-job';

/** What the coming night would delete. It only reads: the server may run. */
export async function sayPlan(file: string, now: Date): Promise<string> {
	const { read, close } = openForReading(file);
	try {
		const { removals, classes, endless } = await planRetention(read, now);
		const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
		return [
			planWords.would(sayRemovals(removals)),
			...classes.map(({ name, endsAt }) => `  ${planWords.class(name, sayDay(endsAt, zone))}`),
			...(endless > 0 ? [planWords.endless(endless)] : [])
		].join('\n');
	} finally {
		close();
	}
}

/** Deletes it now. */
export async function deleteDue(store: Store, now: Date): Promise<string> {
	const removed = await runRetention(store, now);
	return removed ? planWords.did(sayRemovals(removed)) : '';
}
