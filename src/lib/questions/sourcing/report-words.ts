export const report = {
	claim: 'Marked as the claim',
	source: 'Marked as the source',
	finding: (n: number, isSplit: boolean) =>
		`The stronger and higher the tint, the more of ${n} students marked the words. The line is the key. ` +
		(isSplit ? 'Hatched words split the class: discuss them first.' : 'No words split the class.'),
	nobody: (n: number) => `None of ${n} students marked any words. The line is the key.`,
	spokenKey: { claim: 'key: the claim', source: 'key: the source' },
	numbers: 'This question',
	foundClaim: 'Found the claim',
	foundSource: 'Found the source',
	saidNone: (isGiven: boolean) =>
		isGiven ? 'Said “none given”, though one is' : 'Said “none given”: right here',
	accusers: 'Marked other words',
	mean: 'Mean score',
	points: (points: number) => `${points} of 100`,
	n: (n: number) => `n = ${n}`,
	table: { words: 'Words', markedBy: 'Marked by' }
};
