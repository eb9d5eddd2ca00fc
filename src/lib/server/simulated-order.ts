import type { OrderAnswer, OrderContent } from '../questions/order/model';
import type { Random, Reader } from './simulated-student';

/** Sees the strength of each statement through a haze that is thinner the higher the skill. */
export function putInOrder(reader: Reader, { items }: OrderContent, random: Random): OrderAnswer {
	const haze = 0.4 + (1 - reader.skill) * items.length;
	const seen = items.map(({ id }, place) => ({ id, place: place + (random() - 0.5) * 2 * haze }));
	return { order: seen.sort((a, b) => a.place - b.place).map(({ id }) => id) };
}
