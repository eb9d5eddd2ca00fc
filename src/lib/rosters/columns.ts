/** Which column of a list holds what. */

export const FIELDS = ['name', 'username', 'group', 'extraTime', 'externalId'] as const;
export type Field = (typeof FIELDS)[number];

/** A column as its heading names it; `first` and `last` make a name together. */
export type Part = Field | 'first' | 'last';

export interface Columns {
	/** What stands in each column; undefined where it is not read. */
	readonly parts: readonly (Part | undefined)[];
	readonly hasHeader: boolean;
	/** Headings that say nothing to us. */
	readonly ignored: readonly string[];
}

const HEADINGS: Readonly<Record<Part, readonly string[]>> = {
	name: ['name', 'student', 'student name', 'full name', 'display name', 'students'],
	first: ['first', 'first name', 'given name', 'forename'],
	last: ['last', 'last name', 'surname', 'family name'],
	username: ['username', 'user name', 'user', 'login'],
	group: ['group', 'groups', 'team'],
	extraTime: ['extra time', 'extratime', 'time', 'accommodation'],
	externalId: [
		...['external id', 'externalid', 'id', 'student id', 'student number', 'number'],
		...['id number', 'idnumber', 'sis id', 'sis user id']
	]
};

/** Canvas has its own number of a student beside the school’s, which stands under this heading. */
const SCHOOLS_ID = 'sis user id';

const PART_OF = new Map(
	Object.entries(HEADINGS).flatMap(([part, names]) => names.map((name) => [name, part as Part] as const))
);

/** Reads the first row: as headings where one of them names the student, otherwise as the first student. */
export function columnsOf(first: readonly string[]): Columns {
	const found = first.map((cell) => PART_OF.get(fold(cell)));
	const hasHeader = found.some(
		(part) => part === 'name' || part === 'first' || part === 'last' || part === 'username'
	);
	if (!hasHeader) return { parts: FIELDS, hasHeader, ignored: [] };
	const schoolsId = first.findIndex((cell) => fold(cell) === SCHOOLS_ID);
	const columnOf = (part: Part | undefined) =>
		part === 'externalId' && schoolsId >= 0 ? schoolsId : found.indexOf(part);
	const parts = found.map((part, at) => (columnOf(part) === at ? part : undefined));
	const ignored = first.filter((cell, at) => parts[at] === undefined && cell.trim() !== '');
	return { parts, hasHeader, ignored };
}

/** A heading as it is compared: `Extra_Time ` is `extra time`. */
function fold(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ');
}
