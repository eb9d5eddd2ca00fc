/**
 * The roles of a table's parts, set on tables whose rows stack on a phone: another `display` makes some browsers
 * forget that it is a table.
 */
export const roles = {
	table: 'table',
	group: 'rowgroup',
	row: 'row',
	head: 'columnheader',
	rowHead: 'rowheader',
	cell: 'cell'
} as const;
