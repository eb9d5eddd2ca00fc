import { lineLayer, tintLayer, type DrawnLayer } from '../../marker/layers';
import { without } from '../highlight/review-layers';
import type { HighlightReview } from '../highlight/review';
import { ROLES } from './form';
import { lineOf } from './lines';
import { spoken, spokenKey } from './words';

/** What was marked as a tint, the claim and the source as lines; the margin of each as a hairline. */
export function sourcingLayers({
	marks,
	keys,
	parts
}: Pick<HighlightReview, 'marks' | 'keys' | 'parts'>): DrawnLayer[] {
	const roleOf = (name: string | undefined) => ROLES.find((role) => role === name);
	return [
		...marks.map((mark, index) =>
			tintLayer(mark, spoken(roleOf(mark.technique), parts.marks[index] === 'fair text'))
		),
		...keys.flatMap(({ id, core, acceptable }) => {
			const role = roleOf(id);
			return [
				...without(acceptable, core).map((span) => lineLayer(span, lineOf(id).replace(/^m /, 'acc '))),
				...core.map((span) => lineLayer(span, lineOf(id), 0, role && spokenKey[role]))
			];
		})
	];
}
