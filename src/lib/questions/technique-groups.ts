import { getTechniqueList, type TechniqueGroup, type TechniqueLabel } from './techniques';

/** The techniques of the taxonomy by group, both in its order. Call it while a component is set up. */
export function getTechniqueGroups(): {
	readonly group: TechniqueGroup;
	readonly techniques: readonly TechniqueLabel[];
}[] {
	const list = getTechniqueList();
	return [...new Set(list.map(({ group }) => group))].map((group) => ({
		group,
		techniques: list.filter((technique) => technique.group === group)
	}));
}
