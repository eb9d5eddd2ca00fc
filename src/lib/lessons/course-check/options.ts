/** What rules on options, rows and statements share. */
import { countWords } from '../../text/words';

/** Complaints about texts that stand there more than once, whatever their case and spaces. */
export function repeatedTexts(texts: readonly string[]): string[] {
	const plain = texts.map((text) => text.trim().replace(/\s+/g, ' ').toLowerCase());
	return texts
		.filter((_, index) => plain.indexOf(plain[index] ?? '') < index)
		.map((text) => `“${text}” stands there twice`);
}

const FAR_LONGER = 4;

/** Whether the longest of some texts has more than four times the words of the shortest. */
export function isUneven(texts: readonly string[]): boolean {
	const lengths = texts.map(countWords);
	return Math.max(...lengths) > FAR_LONGER * Math.max(1, Math.min(...lengths));
}
