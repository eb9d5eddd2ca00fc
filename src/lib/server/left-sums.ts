/** What stays of deleted work in the sums that item statistics are read from: numbers over many, or nothing. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { moveSums } from './sheets';

/** Whether deleted work goes on counting in the sums over all students, where nobody can tell whose it was. */
export type Shares = 'left' | 'taken out';

/** A sum over fewer students tells too much of each. */
const FEWEST_IN_SUM = 5;

/** Settles the sums before the sheets that `which` picks are deleted. */
export async function settleShares(tx: Db, which: SQL, shares: Shares): Promise<void> {
	const { sheets } = tx.tables;
	const going = await tx
		.select()
		.from(sheets)
		.where(and(which, eq(sheets.isCounted, true)));
	const before = shares === 'left' ? await inSmallSums(tx, going) : going;
	await moveSums(tx, { before, after: [] });
}

/** Those whose edition was done by so few that they could be guessed at. */
async function inSmallSums(tx: Db, going: readonly Row<'sheets'>[]): Promise<Row<'sheets'>[]> {
	if (going.length === 0) return [];
	const { editionSums: sums } = tx.tables;
	const ids = [...new Set(going.map(({ editionId }) => editionId))];
	const rows = await tx.select().from(sums).where(inArray(sums.editionId, ids));
	const isSmall = ({ editionId, lighter }: Row<'sheets'>) =>
		rows.some((row) => row.editionId === editionId && row.lighter === lighter && row.n < FEWEST_IN_SUM);
	return going.filter(isSmall);
}
