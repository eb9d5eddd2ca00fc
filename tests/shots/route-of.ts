import { routePolicies } from '../../src/lib/server/routes.policy';

interface Route {
	readonly id: string;
	readonly pattern: RegExp;
	/** Parts of the address that stand for something: the fewer, the closer the route. */
	readonly open: number;
}

/** Every route with a page, the closest first. */
const routes: readonly Route[] = Object.entries(routePolicies)
	.filter(([, { methods }]) => methods === undefined)
	.map(([id]) => {
		const address = id.replaceAll(/\/\([^)]+\)/g, '') || '/';
		const open = address.match(/\[[^\]]+\]/g)?.length ?? 0;
		const pattern = new RegExp(`^${address.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`);
		return { id, pattern, open };
	})
	.toSorted((one, other) => one.open - other.open);

/** The ids of all routes that have a page. */
export const pageRoutes: readonly string[] = routes.map(({ id }) => id);

/** The route of an address of this site; undefined for what is no page. */
export function routeOf(path: string): string | undefined {
	const [address = ''] = path.split(/[?#]/);
	return routes.find(({ pattern }) => pattern.test(address))?.id;
}
