// What stands over the names that a mark can be given.
export const whatDo = 'What do these words do?';
export const allTechniques = (n: number) => `All ${n} techniques`;
export const groupNames = {
	wording: 'Wording',
	people: 'Attacks on people',
	evidence: 'Missing or weak evidence',
	reasoning: 'Faulty reasoning',
	feelings: 'Feelings and belonging',
	deflection: 'Deflecting and shutting down',
	none: 'Fair'
} as const;
