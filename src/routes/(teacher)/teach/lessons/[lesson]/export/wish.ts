/** The box that says that passages for the class alone go along. */
export const WISH = 'class-only';

export function readWish(url: URL): boolean {
	return url.searchParams.get(WISH) === 'on';
}
