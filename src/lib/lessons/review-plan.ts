/** Which questions a review consists of: the techniques that are due, on new passages, mixed with fair look-alikes. */
import { shuffled } from '../measure/seeded';
import type { ReviewItem } from './review-pool';

/** About five minutes; which of the two, and with it how many are fair, is not to be known beforehand. */
const SIZES = [5, 6];

export interface ReviewNeeds {
	/** What may be asked. */
	readonly items: readonly ReviewItem[];
	/** The techniques that are due, the most overdue first; then what the student knows of the others. */
	readonly due: readonly string[];
	readonly others: readonly string[];
	/** The passages the student has met, and when last. */
	readonly met: ReadonlyMap<string, Date>;
	/** The same seed plans the same. */
	readonly seed: string;
}

export interface ReviewPlan {
	readonly stepIds: readonly string[];
	/** How many of them are on passages that were met before: no new one of their kind, slanted or fair, was left. */
	readonly repeated: number;
}

/**
 * Plans a review: two fifths to a half of it fair, and no passage twice. For each technique a passage of the review
 * bank goes before one of a lesson.
 */
export function planReview(needs: ReviewNeeds): ReviewPlan {
	const { items, met, seed } = needs;
	const [size = 0] = shuffled(SIZES, seed);
	const fair = Math.floor(size / 2);
	// What a lesson still needs new is asked last.
	const all = shuffled(items, seed).sort((a, b) => Number(b.isReserved) - Number(a.isReserved));
	const slanted = all.filter(({ isFair }) => !isFair);
	const chosen = [
		...choose(slanted, size - fair, needs),
		...choose(
			all.filter(({ isFair }) => isFair),
			fair,
			needs
		)
	];
	return {
		stepIds: chosen.map(({ stepId }) => stepId),
		repeated: chosen.filter(({ passageId }) => met.has(passageId)).length
	};
}

/** New passages first; where they run out, the one that was met longest ago, and so on. */
function choose(items: readonly ReviewItem[], count: number, needs: ReviewNeeds): ReviewItem[] {
	const metAt = ({ passageId }: ReviewItem) => needs.met.get(passageId)?.getTime() ?? 0;
	const fresh = items.filter(({ passageId }) => !needs.met.has(passageId));
	const seen = items.filter(({ passageId }) => needs.met.has(passageId)).sort((a, b) => metAt(a) - metAt(b));
	const chosen = take(fresh, count, wantedOf(needs));
	return [...chosen, ...take(seen, count - chosen.length, [])];
}

/** What is due is asked twice before anything else is. */
function wantedOf({ due, others }: ReviewNeeds): string[] {
	return [...due, ...due, ...others];
}

/** For each technique wanted the first item that has it, then whatever comes first; never a passage twice. */
function take(items: readonly ReviewItem[], count: number, wanted: readonly string[]): ReviewItem[] {
	const chosen = new Map<string, ReviewItem>();
	const add = (item: ReviewItem | undefined) => {
		if (item && chosen.size < count) chosen.set(item.passageId, item);
	};
	const isFree = ({ passageId }: ReviewItem) => !chosen.has(passageId);
	for (const technique of wanted) {
		add(items.find((item) => isFree(item) && item.techniques.includes(technique)));
	}
	for (const item of items) if (isFree(item)) add(item);
	return [...chosen.values()];
}
