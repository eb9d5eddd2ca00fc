/**
 * The marks of a quiz as sums that can be kept up to date, sheet by sheet: what a class of any size needs for all
 * statistics that do not rank its students. Plain numbers, so that they can be stored as JSON.
 */

/** One student's first attempt. */
export interface Sheet {
	/**
	 * Marks by the place of the item in the quiz. An item that was not answered scores 0; `undefined` is one that
	 * still waits for a person's grade: for this student it is left out, of the total as well.
	 */
	readonly scores: readonly (number | undefined)[];
}

export interface QuizItem {
	readonly id: string;
	/** The highest mark, above 0. */
	readonly xMax: number;
}

/** x: marks on the item; T: totals. Over the n sheets on which the item has marks. */
export interface ItemSum extends QuizItem {
	readonly n: number;
	readonly sumX: number;
	readonly sumXX: number;
	readonly sumXT: number;
	readonly sumT: number;
	readonly sumTT: number;
}

export interface ItemSums {
	/** Sheets. */
	readonly n: number;
	readonly sumT: number;
	readonly sumTT: number;
	readonly items: readonly ItemSum[];
}

/** The sums of no sheet. */
export function emptySums(items: readonly QuizItem[]): ItemSums {
	const none = { n: 0, sumX: 0, sumXX: 0, sumXT: 0, sumT: 0, sumTT: 0 };
	return { n: 0, sumT: 0, sumTT: 0, items: items.map(({ id, xMax }) => ({ id, xMax, ...none })) };
}

/** @throws RangeError when the sheet has not as many scores as the quiz has items. */
export function addSheet(sums: ItemSums, sheet: Sheet): ItemSums {
	return countSheet(sums, sheet, 1);
}

/** Takes out a sheet that was added with just these scores. @throws RangeError as `addSheet`. */
export function removeSheet(sums: ItemSums, sheet: Sheet): ItemSums {
	return countSheet(sums, sheet, -1);
}

/** The sums of two groups together. @throws RangeError when they are of different quizzes. */
export function mergeSums(one: ItemSums, other: ItemSums): ItemSums {
	const ids = ({ items }: ItemSums) => items.map(({ id }) => id).join('\n');
	if (ids(one) !== ids(other)) throw new RangeError('sums of different quizzes');
	return {
		n: one.n + other.n,
		sumT: one.sumT + other.sumT,
		sumTT: one.sumTT + other.sumTT,
		items: one.items.map((item, place) => addItem(item, other.items[place] ?? item, 1))
	};
}

/** T: the sum of the marks there are. */
export function totalOf({ scores }: Sheet): number {
	return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0);
}

/** T − x: what a student earned on all other items; undefined where the item waits for a grade. */
export function restOf(sheet: Sheet, place: number): number | undefined {
	const score = sheet.scores[place];
	return score === undefined ? undefined : totalOf(sheet) - score;
}

function countSheet(sums: ItemSums, sheet: Sheet, sign: 1 | -1): ItemSums {
	if (sheet.scores.length !== sums.items.length) {
		throw new RangeError(`${sheet.scores.length} scores for ${sums.items.length} items`);
	}
	const total = totalOf(sheet);
	const sumTT = total * total;
	return {
		n: sums.n + sign,
		sumT: sums.sumT + sign * total,
		sumTT: sums.sumTT + sign * sumTT,
		items: sums.items.map((item, place) => {
			const x = sheet.scores[place];
			if (x === undefined) return item;
			return addItem(item, { n: 1, sumX: x, sumXX: x * x, sumXT: x * total, sumT: total, sumTT }, sign);
		})
	};
}

function addItem(item: ItemSum, more: Omit<ItemSum, keyof QuizItem>, sign: 1 | -1): ItemSum {
	return {
		id: item.id,
		xMax: item.xMax,
		n: item.n + sign * more.n,
		sumX: item.sumX + sign * more.sumX,
		sumXX: item.sumXX + sign * more.sumXX,
		sumXT: item.sumXT + sign * more.sumXT,
		sumT: item.sumT + sign * more.sumT,
		sumTT: item.sumTT + sign * more.sumTT
	};
}
