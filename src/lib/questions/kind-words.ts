import type { Kind } from './models';

/** What each kind is called: in a table, one of them, and several. */
export const kindWords: Readonly<Record<Kind, { name: string; one: string; many: string }>> = {
	highlight: { name: 'Marking', one: 'marking question', many: 'marking questions' },
	choice: { name: 'Choice', one: 'choice question', many: 'choice questions' },
	match: { name: 'Matching', one: 'matching question', many: 'matching questions' },
	order: { name: 'Ordering', one: 'ordering question', many: 'ordering questions' },
	verdict: { name: 'Verdict', one: 'verdict', many: 'verdicts' },
	short: { name: 'Short answer', one: 'short answer', many: 'short answers' },
	rewrite: { name: 'Rewriting', one: 'rewriting', many: 'rewritings' }
};

/** “6 marking questions, 3 choice questions, 1 verdict”, for a list with one entry a question. */
export function sayKinds(kinds: readonly Kind[]): string {
	return Object.entries(kindWords)
		.map(([kind, { one, many }]) => {
			const count = kinds.filter((each) => each === kind).length;
			return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
		})
		.filter((said) => said !== '')
		.join(', ');
}
