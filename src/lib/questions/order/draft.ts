import { blankQuestion, findDoubles, type KindDraft } from '../drafting';
import type { OrderContent } from './model';

export function blankItem(id: string): OrderContent['items'][number] {
	return { id, text: '', feedback: '', references: [] };
}

export const orderDraft: KindDraft<OrderContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'order',
		first: '',
		last: '',
		items: ['a', 'b', 'c', 'd'].map(blankItem)
	}),

	findings: ({ items }) => findDoubles(items, 'items')
};
