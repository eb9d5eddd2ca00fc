/** An answer in the list of those that a person grades. */
export interface Place {
	readonly questionId: string;
	readonly attemptId: string;
}
export interface Placed extends Place {
	readonly isWaiting: boolean;
}

/** The answer that an address names; undefined when it names none that is there. */
export function findPlace(all: readonly Placed[], params: URLSearchParams): Placed | undefined {
	return all.find((one) =>
		isAt(one, { questionId: params.get('question') ?? '', attemptId: params.get('attempt') ?? '' })
	);
}

/** The first that waits after a place, then from the beginning; undefined when none does. */
export function nextWaiting(all: readonly Placed[], after: Place | undefined): Placed | undefined {
	const at = after ? all.findIndex((one) => isAt(one, after)) : -1;
	return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ isWaiting }) => isWaiting);
}

/** The query that opens an answer. */
export function addressOf(place: Place | undefined, isHidden: boolean): string {
	const query = new URLSearchParams({
		...(place && { question: place.questionId, attempt: place.attemptId }),
		...(isHidden && { names: 'hidden' })
	});
	return `?${query.toString()}`;
}

function isAt(one: Place, other: Place): boolean {
	return one.questionId === other.questionId && one.attemptId === other.attemptId;
}
