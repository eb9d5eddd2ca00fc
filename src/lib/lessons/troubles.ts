/** Where one student goes wrong most: which technique they miss, and which they see in fair passages. */
import type { Count } from '../measure/rate';
import type { Skill } from './skills';

export interface Troubles {
	/** What the student missed most of, at least twice; undefined where nothing was. */
	readonly missed: { readonly technique: string; readonly count: Count } | undefined;
	/** What the student accused the most fair passages of, at least two. */
	readonly accused: { readonly technique: string; readonly count: Count } | undefined;
}

/** Once may be a slip. */
const OFTEN = 2;

export function troublesOf(skills: readonly Skill[]): Troubles {
	return {
		missed: worst(
			skills.map(({ technique, slanted, caught }) => ({
				technique,
				count: { k: slanted - caught, n: slanted }
			}))
		),
		accused: worst(
			skills.map(({ technique, fair, accused }) => ({ technique, count: { k: accused, n: fair } }))
		)
	};
}

type Trouble = NonNullable<Troubles['missed']>;

/** The largest share of what went wrong more than once; of equal shares that of more passages. */
function worst(troubles: readonly Trouble[]): Trouble | undefined {
	const share = ({ count }: Trouble) => count.k / count.n;
	const [first] = troubles
		.filter(({ count }) => count.k >= OFTEN)
		.sort((a, b) => share(b) - share(a) || b.count.n - a.count.n);
	return first;
}
