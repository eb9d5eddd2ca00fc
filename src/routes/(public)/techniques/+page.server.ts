import { shippedCourse } from '$lib/server/course';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { groups, techniques } = shippedCourse().taxonomy;
	const label = (id: string) => {
		const { name, group } = techniques.find((technique) => technique.id === id) ?? {
			name: id,
			group: 'none' as const
		};
		return { id, name, group };
	};
	return {
		groups: groups.map((group) => ({
			...group,
			techniques: techniques
				.filter((technique) => technique.group === group.id)
				.map(({ id, name, definition, howToSpot, example, lookAlike, confusedWith }) => ({
					...{ id, name, definition, howToSpot, example, lookAlike },
					lookAlikes: confusedWith.map(label)
				}))
		}))
	};
};
