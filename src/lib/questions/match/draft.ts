import { blankQuestion, findDoubles, type KindDraft, type QuestionFinding } from '../drafting';
import type { MatchContent } from './model';

export function blankItem(id: string): MatchContent['items'][number] {
	return { id, text: '', accepts: [], feedback: '', references: [] };
}

export const matchDraft: KindDraft<MatchContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'match',
		items: ['1', '2', '3'].map(blankItem),
		targets: ['a', 'b'].map((target) => ({ id: target, text: '' }))
	}),

	findings({ items, targets }) {
		const known = new Set(targets.map(({ id }) => id));
		const lost = items.flatMap(({ accepts }, index): QuestionFinding[] =>
			accepts.every((id) => known.has(id))
				? []
				: [
						{
							severity: 'error',
							field: `items.${index}.accepts`,
							message: 'It belongs to a target that is no longer there.'
						}
					]
		);
		return [...lost, ...findDoubles(items, 'items'), ...findDoubles(targets, 'targets')];
	}
};
