/** Whether a request can name anything that there is, before anything is looked up by it. */
import { isStorableText } from './db/column-values';
import { routePolicies } from './routes.policy';

interface Address {
	readonly params: Readonly<Partial<Record<string, string>>>;
	readonly url: Pick<URL, 'searchParams'>;
}

/** Whether what an address names could be stored. Other text is nothing’s name, and no query takes it. */
export function isNameable({ params, url }: Address): boolean {
	return [...Object.values(params), ...url.searchParams.values()].every(isStorableText);
}

/**
 * Whether an address names a form action that its page does not have. The framework would also find what every object
 * has, and takes the name of the one action of a page for a fault of ours.
 */
export function namesNoForm(route: string | null, search: URLSearchParams): boolean {
	const named = [...search.keys()].find((name) => name.startsWith('/'))?.slice(1);
	if (named === undefined || route === null) return false;
	return named === 'default' || !routePolicies[route]?.actions?.includes(named);
}
