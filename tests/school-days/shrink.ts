/** The shortest part of a plan that still fails, as far as it is found in the time there is. */
export async function shrink<T>(
	plan: readonly T[],
	fails: (part: readonly T[]) => Promise<boolean>,
	isOver: () => boolean
): Promise<readonly T[]> {
	let kept = plan;
	for (let size = Math.ceil(plan.length / 2); size >= 1; size = Math.floor(size / 2)) {
		for (let at = 0; at < kept.length && !isOver();) {
			const part = kept.toSpliced(at, size);
			if (await fails(part)) kept = part;
			else at += size;
		}
	}
	return kept;
}
