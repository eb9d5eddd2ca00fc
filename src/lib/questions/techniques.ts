import { createContext } from 'svelte';

/** The groups of the taxonomy. Each has one style of line, the same everywhere. */
export type TechniqueGroup =
	'wording' | 'people' | 'evidence' | 'reasoning' | 'feelings' | 'deflection' | 'none';

/** What a page needs of a technique to show it. */
export interface TechniqueLabel {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly group: TechniqueGroup;
}

export type FindTechnique = (id: string) => TechniqueLabel;

interface Known {
	readonly list: readonly TechniqueLabel[];
	readonly find: FindTechnique;
}

const [getKnown, setKnown] = createContext<Known>();

/** Makes the techniques known to everything below the component that calls this. */
export function setTechniques(list: readonly TechniqueLabel[]): void {
	const byId = new Map(list.map((technique) => [technique.id, technique]));
	// An edition may name a technique that has left the taxonomy: it is then shown by its id.
	setKnown({ list, find: (id) => byId.get(id) ?? { id, name: id, shortName: id, group: 'none' } });
}

/** Finds a technique by its id. Call it while a component is set up. */
export function getTechniques(): FindTechnique {
	return getKnown().find;
}

/** Every technique of the taxonomy, in its order. Call it while a component is set up. */
export function getTechniqueList(): readonly TechniqueLabel[] {
	return getKnown().list;
}

/** The classes that draw a technique's line; without a technique, the reader's own line is another's business. */
export function lineClass({ group }: Pick<TechniqueLabel, 'group'>): string {
	return `m g-${group === 'none' ? 'fair' : group}`;
}
