/** What a list would change in a class. Nothing is changed by making a plan. */
import type { ExtraTime } from '../lessons/availability';
import type { ListedStudent } from './list';

/** A student as a class knows them. */
export interface KnownStudent {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly groups: readonly string[];
	readonly extraTime: ExtraTime | null;
	readonly externalId: string | null;
}

/** Where a list is to be applied. */
export interface ClassBefore {
	/** Who is in the class now. */
	readonly members: readonly KnownStudent[];
	/** Students the teacher has elsewhere, or who left: a username brings them in with the account they have. */
	readonly others: readonly KnownStudent[];
}

export type Change =
	| { readonly field: 'name'; readonly from: string; readonly to: string }
	| { readonly field: 'group'; readonly to: string }
	| { readonly field: 'extraTime'; readonly from: ExtraTime | 'none'; readonly to: ExtraTime | 'none' }
	| { readonly field: 'externalId'; readonly from: string | null; readonly to: string };

/** Who comes into the class; with an account they have, or with a new one. */
export interface Addition {
	readonly line: number;
	readonly name: string;
	readonly account: { readonly id: string; readonly username: string } | undefined;
	readonly changes: readonly Change[];
}

export interface PlanProblem {
	readonly line: number;
	readonly kind: 'unknown username' | 'ambiguous name' | 'twice' | 'id taken';
	/** The line that says the same. */
	readonly other?: number;
}

export interface RosterPlan {
	readonly added: readonly Addition[];
	readonly changed: readonly { readonly student: KnownStudent; readonly changes: readonly Change[] }[];
	/** Only when the list is the whole class. */
	readonly removed: readonly KnownStudent[];
	readonly unchanged: readonly KnownStudent[];
	readonly problems: readonly PlanProblem[];
}

type Match =
	| { readonly kind: 'member' | 'other'; readonly student: KnownStudent }
	| { readonly kind: 'new' }
	| { readonly kind: 'problem'; readonly problem: PlanProblem['kind'] };

/**
 * Compares a list with a class. Students are told by username, then by their number at school, then by name. What a
 * list does not say stays; it puts students into groups and takes nobody out of one.
 */
export function planRoster(
	listed: readonly ListedStudent[],
	before: ClassBefore,
	{ isWhole }: { isWhole: boolean }
): RosterPlan {
	const added: Addition[] = [];
	const matched = new Map<string, readonly Change[]>();
	const problems: PlanProblem[] = [];
	const lines = new Map<string, number>();
	const match = matcher(before);
	const idOwners = ownersOf(before.members);
	for (const row of listed) {
		const found = match(row);
		const kind = found.kind === 'problem' ? found.problem : takenBy(row, found, idOwners);
		const other = lines.get(keyOf(row, found));
		if (kind) problems.push({ line: row.line, kind });
		else if (other !== undefined) problems.push({ line: row.line, kind: 'twice', other });
		else if (found.kind === 'member') matched.set(found.student.id, changesOf(row, found.student));
		else if (found.kind !== 'problem') added.push(additionOf(row, found));
		lines.set(keyOf(row, found), other ?? row.line);
		if (row.externalId !== undefined && !kind) idOwners.set(row.externalId, keyOf(row, found));
	}
	const listedMembers = before.members.filter(({ id }) => matched.has(id));
	const changesIn = (id: string) => matched.get(id) ?? [];
	return {
		added,
		changed: listedMembers
			.filter(({ id }) => changesIn(id).length > 0)
			.map((student) => ({ student, changes: changesIn(student.id) })),
		removed: isWhole ? before.members.filter(({ id }) => !matched.has(id)) : [],
		unchanged: before.members.filter(({ id }) =>
			isWhole ? matched.has(id) && changesIn(id).length === 0 : changesIn(id).length === 0
		),
		problems
	};
}

function matcher({ members, others }: ClassBefore): (row: ListedStudent) => Match {
	const byUsername = (pool: readonly KnownStudent[]) =>
		new Map(pool.map((student) => [student.username, student]));
	const [inClass, elsewhere] = [byUsername(members), byUsername(others)];
	const byId = new Map(members.flatMap((one) => (one.externalId ? [[one.externalId, one] as const] : [])));
	const namesakesOf = (name: string) => members.filter((one) => foldName(one.name) === foldName(name));
	return ({ name, username, externalId }) => {
		if (username !== undefined) {
			const [member, other] = [inClass.get(username), elsewhere.get(username)];
			if (member) return { kind: 'member', student: member };
			return other ? { kind: 'other', student: other } : { kind: 'problem', problem: 'unknown username' };
		}
		const numbered = externalId === undefined ? undefined : byId.get(externalId);
		if (numbered) return { kind: 'member', student: numbered };
		const namesakes = namesakesOf(name ?? '');
		const [only] = namesakes;
		if (namesakes.length > 1) return { kind: 'problem', problem: 'ambiguous name' };
		if (!only || isSomebodyElse(only, externalId)) return { kind: 'new' };
		return { kind: 'member', student: only };
	};
}

/** The same name with another number at school is another student. */
function isSomebodyElse({ externalId: known }: KnownStudent, listed: string | undefined): boolean {
	return known !== null && listed !== undefined && known !== listed;
}

function keyOf(row: ListedStudent, found: Match): string {
	if (found.kind === 'member' || found.kind === 'other') return found.student.id;
	return row.externalId === undefined ? `name ${foldName(row.name ?? '')}` : `number ${row.externalId}`;
}

function ownersOf(members: readonly KnownStudent[]): Map<string, string> {
	return new Map(members.flatMap(({ id, externalId }) => (externalId ? [[externalId, id] as const] : [])));
}

/** A number at school belongs to one student of a class. */
function takenBy(
	row: ListedStudent,
	found: Match,
	owners: ReadonlyMap<string, string>
): PlanProblem['kind'] | undefined {
	const owner = row.externalId === undefined ? undefined : owners.get(row.externalId);
	return owner === undefined || owner === keyOf(row, found) ? undefined : 'id taken';
}

function additionOf(row: ListedStudent, found: Exclude<Match, { kind: 'problem' | 'member' }>): Addition {
	const known = found.kind === 'other' ? found.student : undefined;
	return {
		line: row.line,
		name: row.name ?? known?.name ?? '',
		account: known && { id: known.id, username: known.username },
		changes: changesOf(row, {
			...(known ?? { id: '', name: row.name ?? '', username: '' }),
			...{ groups: [], extraTime: null, externalId: null }
		})
	};
}

function changesOf(row: ListedStudent, student: KnownStudent): Change[] {
	const { name, group, extraTime, externalId } = row;
	const time = student.extraTime ?? 'none';
	const changes: (Change | false)[] = [
		name !== undefined && name !== student.name && { field: 'name', from: student.name, to: name },
		group !== undefined && !student.groups.includes(group) && { field: 'group', to: group },
		extraTime !== undefined && extraTime !== time && { field: 'extraTime', from: time, to: extraTime },
		externalId !== undefined &&
			externalId !== student.externalId && { field: 'externalId', from: student.externalId, to: externalId }
	];
	return changes.filter((change) => change !== false);
}

/** A name as it is compared: case, kinds of blanks and ways to write an accent do not matter. */
function foldName(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
