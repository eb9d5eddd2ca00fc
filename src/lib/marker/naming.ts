/** A technique as the marker shows it: with the classes of its line. */
export interface NamedTechnique {
	readonly id: string;
	readonly name: string;
	readonly group: 'wording' | 'people' | 'evidence' | 'reasoning' | 'feelings' | 'deflection' | 'none';
	readonly line: string;
}

/** The techniques that a mark can be given: the likely ones first. */
export interface Naming {
	readonly offer: readonly NamedTechnique[];
	readonly all: readonly NamedTechnique[];
	/** Where the names are no techniques: what stands over them, and beside the words of a sentence. */
	readonly words?: { readonly legend: string; readonly field: string } | undefined;
}

export interface TechniqueGroupList {
	readonly group: NamedTechnique['group'];
	readonly techniques: readonly NamedTechnique[];
}

/** The techniques that are not offered first, by group, in their order. */
export function groupedRest({ offer, all }: Naming): TechniqueGroupList[] {
	const rest = all.filter(({ id }) => !offer.some((offered) => offered.id === id));
	const groups = [...new Set(rest.map(({ group }) => group))];
	return groups.map((group) => ({
		group,
		techniques: rest.filter((technique) => technique.group === group)
	}));
}
