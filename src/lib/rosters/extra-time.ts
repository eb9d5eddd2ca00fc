import type { ExtraTime } from '../lessons/availability';

const FACTORS = new Map<number, ExtraTime | 'none'>([
	[1, 'none'],
	[1.25, '1.25'],
	[1.5, '1.5'],
	[2, '2']
]);

/** Extra time as somebody writes it: `×1.5`, `1,5`, `150%`, `untimed`, `none`; undefined when it is none we give. */
export function readExtraTime(typed: string): ExtraTime | 'none' | undefined {
	const text = typed.trim().toLowerCase();
	if (text === 'untimed' || text === 'no limit') return 'untimed';
	if (text === 'none' || text === 'no' || text === '-') return 'none';
	const [, digits, percent] = text.match(/^[x×]?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(%?)$/) ?? [];
	if (digits === undefined) return undefined;
	const number = Number(digits.replace(',', '.'));
	return FACTORS.get(percent ? number / 100 : number);
}
