import type { VerdictReport } from './report';

export const report = {
	judged: 'How the class judged the claim',
	finding: (n: number, right: number) =>
		`The bar is the share of ${n} who chose a verdict, the line its 95% interval.` +
		(right > 1 ? ' Two verdicts are accepted.' : ''),
	verdicts: { item: 'Verdict', right: { column: 'Right', mark: 'Right verdict' } },
	cards: 'Which cards decided it',
	cardsFinding: (n: number) =>
		`The bar is the share of ${n} who named a card, the line its 95% interval. Cards do not count in the score.`,
	cardTable: { item: 'Card', right: { column: 'Decides', mark: 'Decides it' } },
	/** What was found, in a sentence with its counts. */
	headline({ verdicts }: VerdictReport, n: number): string {
		const right = verdicts.filter((verdict) => verdict.right);
		const count = right.reduce((sum, verdict) => sum + verdict.count, 0);
		return `${count} of ${n} chose ${right.length > 1 ? 'one of the two right verdicts' : 'the right verdict'}.`;
	}
};
