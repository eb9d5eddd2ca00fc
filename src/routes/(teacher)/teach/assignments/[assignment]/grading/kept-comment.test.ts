import { describe, expect, test } from 'vitest';
import { shortened, withKept } from './kept-comment';

describe('a kept comment', () => {
	test.each([
		['is the whole comment where there is none', '', 'Name who says so.', 'Name who says so.'],
		['follows what was typed', 'Close.', 'Name who says so.', 'Close. Name who says so.'],
		['stands on a line of its own after a line break', 'Close. \n', 'Name it.', 'Close.\nName it.'],
		['changes nothing when none is chosen', 'Close. ', '', 'Close. ']
	])('%s', (_, comment, kept, both) => {
		expect(withKept(comment, kept)).toBe(both);
	});

	test.each([
		['stays whole where it is short', 'Name who\nsays so.', 20, 'Name who says so.'],
		['is cut after a word', 'Name who says so.', 14, 'Name who says…'],
		['is cut within a word that is long', 'Namewhosaysso.', 5, 'Namew…']
	])('%s in a list', (_, text, most, line) => {
		expect(shortened(text, most)).toBe(line);
	});
});
