import { quoted } from './words';

// What a change to the marks is announced with.
const plural = new Intl.PluralRules('en-US');

function marksIn(n: number): string {
	return plural.select(n) === 'one' ? `${n} mark` : `${n} marks`;
}

export const count = (n: number) => (n === 0 ? 'No marks.' : `${marksIn(n)}.`);
export const marked = (quotes: readonly string[], n: number) =>
	`Marked: ${quotes.map(quoted).join(', ')}. ${count(n)}`;
export const removed = (quote: string, n: number) => `Removed: ${quoted(quote)}. ${count(n)}`;
export const named = (quote: string, technique: string) => `${quoted(quote)} is named ${technique}.`;
export const nothingToRemove = 'There is no mark here.';
