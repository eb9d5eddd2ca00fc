import type { PassageText } from '../../text/passage';
import type { OrderAnswer, OrderContent } from './model';

export interface OrderReport {
	readonly kind: 'order';
	readonly passage: PassageText | undefined;
	readonly first: string;
	readonly last: string;
	/** How many gave exactly the right order. */
	readonly exact: number;
	/** In the right order. */
	readonly items: readonly {
		readonly id: string;
		readonly text: string;
		/** How many put it on each place, from the first. */
		readonly counts: readonly number[];
		/** The mean of the places it was put on, from 1; undefined without answers. */
		readonly meanPlace: number | undefined;
	}[];
}

/** On which places a class put each item. Open answers are not counted. */
export function reportOrder(
	{ items, first, last }: OrderContent,
	passage: PassageText | undefined,
	answers: readonly OrderAnswer[]
): OrderReport {
	const orders = answers.map(({ order }) => order).filter(({ length }) => length === items.length);
	return {
		...{ kind: 'order', passage, first, last },
		exact: orders.filter((order) => order.every((id, place) => items[place]?.id === id)).length,
		items: items.map(({ id, text }) => {
			const places = orders.map((order) => order.indexOf(id));
			const counts = items.map((_, index) => places.filter((place) => place === index).length);
			const sum = places.reduce((total, place) => total + place + 1, 0);
			return { id, text, counts, meanPlace: places.length === 0 ? undefined : sum / places.length };
		})
	};
}
