/** A table as a page gets it: its rows as they were asked for, and the addresses that ask for them otherwise. */
import { arrange, parametersOf, readArrangement, type Column, type Table } from './table';

/** One column’s head: a link that sorts by it, or turns the order around. */
export interface Head {
	readonly id: string;
	readonly heading: string;
	readonly longHeading: string | undefined;
	readonly kind: Column<never>['kind'];
	readonly href: string;
	/** How the rows stand by this column; undefined when they stand by another. */
	readonly direction: 'ascending' | 'descending' | undefined;
}

/** What stands over a table: fields that look for rows, and the way to its file. */
export interface Tools {
	/** The parameters’ names, which are the fields’ names. */
	readonly names: { readonly find: string; readonly show: string };
	readonly find: string;
	readonly show: string;
	readonly choices: readonly { readonly id: string; readonly label: string; readonly count: number }[];
	/** What else the URL says, which the fields must not lose. */
	readonly others: readonly (readonly [name: string, value: string])[];
	/** Where the fields lead. */
	readonly action: string;
	/** The URL’s question mark and all after it, for the file that holds what the screen shows. */
	readonly query: string;
	/** Shows every row again. */
	readonly allHref: string;
	readonly shown: number;
	readonly total: number;
}

export interface TableView<R> {
	readonly rows: readonly R[];
	readonly heads: readonly Head[];
	readonly tools: Tools;
}

/** A table’s rows as a URL asks for them, with its heads and tools. */
export function viewTable<R>(table: Table<R>, rows: readonly R[], url: URL): TableView<R> {
	const wanted = readArrangement(table, url.searchParams);
	const shown = arrange(table, rows, wanted);
	const names = parametersOf(table);
	const { find, show } = names;
	const href = (changes: Changes) => `${withChanges(url, changes)}#${table.anchor}`;
	return {
		rows: shown,
		heads: table.columns
			.filter(({ isFileOnly }) => !isFileOnly)
			.map(({ id, heading, longHeading, kind }) => {
				const isDescending = wanted.sort === id && !wanted.isDescending;
				const direction = wanted.isDescending ? 'descending' : 'ascending';
				return {
					...{ id, heading, longHeading, kind },
					href: href({ [names.sort]: id, [names.dir]: isDescending ? 'desc' : undefined }),
					direction: wanted.sort === id ? direction : undefined
				};
			}),
		tools: {
			...{ names: { find, show }, find: wanted.find, show: wanted.show ?? '' },
			choices: (table.choices ?? []).map(({ id, label, holds }) => ({
				...{ id, label, count: rows.filter(holds).length }
			})),
			others: [...url.searchParams].filter(([name]) => name !== find && name !== show),
			...{ action: `${url.pathname}#${table.anchor}`, query: url.search },
			allHref: href({ [find]: undefined, [show]: undefined }),
			...{ shown: shown.length, total: rows.length }
		}
	};
}

type Changes = Readonly<Record<string, string | undefined>>;

/** The page’s own address with some parameters set, and those without a value taken out. */
function withChanges(url: URL, changes: Changes): string {
	const params = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(changes)) {
		if (value === undefined) params.delete(name);
		else params.set(name, value);
	}
	return params.size === 0 ? url.pathname : `${url.pathname}?${params}`;
}
