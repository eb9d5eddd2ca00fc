/** A task as far as guessing is concerned. */
export type Guessing =
	/** Pick one of `options`, of which `right` are accepted. */
	| { readonly kind: 'one of'; readonly options: number; readonly right: number }
	/** Give each thing one of `choices`. */
	| { readonly kind: 'match'; readonly choices: number }
	/** Put `items` in order. */
	| { readonly kind: 'order'; readonly items: number }
	/** Choose all that are right, where wrong ones cost; mark words; write. */
	| { readonly kind: 'open' };

/**
 * The mean score, 0..1, of someone who guesses blindly: the mean fraction over the options, the chance of hitting
 * the one right choice, the mean of max(0, τ) over all orders, and 0 where guessing earns nothing.
 *
 * @throws RangeError without anything to choose from.
 */
export function randomGuessScore(task: Guessing): number {
	switch (task.kind) {
		case 'one of':
			return shareOf(task.right, task.options);
		case 'match':
			return shareOf(1, task.choices);
		case 'order':
			return meanOfOrders(task.items);
		case 'open':
			return 0;
	}
}

function shareOf(right: number, all: number): number {
	if (!(all >= 1 && right >= 0 && right <= all)) throw new RangeError(`no guess at ${right} of ${all}`);
	return right / all;
}

/** An item put before 0..i others makes as many inversions: their number over all orders is built up item by item. */
function meanOfOrders(items: number): number {
	if (!(Number.isInteger(items) && items >= 2)) throw new RangeError(`no order of ${items} items`);
	let chances = [1];
	for (let others = 1; others < items; others++) {
		const longer = Array.from({ length: chances.length + others }, () => 0);
		chances.forEach((chance, inversions) => {
			for (let more = 0; more <= others; more++) {
				longer[inversions + more] = (longer[inversions + more] ?? 0) + chance / (others + 1);
			}
		});
		chances = longer;
	}
	const pairs = (items * (items - 1)) / 2;
	return chances.reduce(
		(sum, chance, inversions) => sum + chance * Math.max(0, 1 - (2 * inversions) / pairs),
		0
	);
}
