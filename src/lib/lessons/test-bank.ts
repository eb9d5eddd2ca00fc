/** A review bank for tests: as many slanted and fair passages as one asks for, and what else breaks it. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { CourseFiles } from './course';
import type { bankFileSchema } from './course-files';
import { aFairPassage, aHighlight, aKey, aSlantedPassage } from './test-course';

type BankDraft = z.input<typeof bankFileSchema>;
type PassageDraft = BankDraft['passages'][number];

export const BANK_FILE = 'review-bank/01-words.yaml';

interface Wanted {
	readonly slanted: number;
	readonly fair: number;
	readonly change?: (draft: BankDraft) => unknown;
}

/** The file of a bank whose passages have the two techniques of the test course in turn, a question on each. */
export function aBank({ slanted, fair, change }: Wanted): CourseFiles {
	const techniques = ['loaded-language', 'name-calling'];
	const kindOf = (index: number) => techniques[index % 2] ?? '';
	const asLongAsSlanted = (passage: PassageDraft, index: number) => ({
		...{ ...passage, text: `${passage.text} Always.`, looksLike: [kindOf(index)] }
	});
	const made = [
		...Array.from({ length: slanted }, (_, index) => ({
			...aSlantedPassage(`bank-slanted-${index}`),
			keys: [{ ...aKey('shameful', 'The shameful plan'), techniques: [kindOf(index)] }]
		})),
		...Array.from({ length: fair }, (_, index) => asLongAsSlanted(aFairPassage(`bank-fair-${index}`), index))
	].map((passage): PassageDraft => ({ ...passage, use: 'review' }));
	const steps = made.map(({ id }) => ({ ...aHighlight(`mark-${id}`, id), techniques }));
	const draft: BankDraft = { id: 'review-words', passages: made, steps };
	change?.(draft);
	return { [BANK_FILE]: stringify(draft, { aliasDuplicateObjects: false }) };
}
