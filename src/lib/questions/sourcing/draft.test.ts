import { describe, expect, it } from 'vitest';
import { blankSourcing, sourcingFindings, withCore } from './draft';
import type { SourcingKey } from './model';

const TEXT = 'The pool lost nine guests. The lifeguard wrote that into the log.';
const passage = { text: TEXT };
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });
const words = (core: string, acceptable = core) => ({ core: [at(core)], acceptable: [at(acceptable)] });
const said = { reason: 'Because.', references: [] };

function aKey(claim: [string, string?], source: [string, string?]): SourcingKey {
	return {
		claim: { ...words(...claim), ...said },
		source: { ...words(...source), ...said, saidNone: 'It is given.' },
		spot: 'Look again.'
	};
}

describe('the words that cost nothing', () => {
	it('follow the words that have to be found while they are the same', () => {
		const { claim } = blankSourcing();
		expect(withCore(claim, 0, at('nine guests'))).toEqual(words('nine guests'));
	});

	it('grow to hold them where they are not', () => {
		const before = words('nine', 'lost nine guests');
		expect(withCore(before, 0, at('pool lost'))).toEqual(words('pool lost', 'pool lost nine guests'));
	});
});

describe('a key of claim and source', () => {
	it('is sound when claim and source are apart and lie in what costs nothing', () => {
		expect(sourcingFindings(aKey(['nine guests', 'lost nine guests'], ['the log']), passage)).toEqual([]);
	});

	it('is sound without a source', () => {
		const key: SourcingKey = { ...aKey(['nine'], ['log']), source: { none: true, ...said, marked: 'No.' } };
		expect(sourcingFindings(key, passage)).toEqual([]);
	});

	it('cannot ask for words outside those that cost nothing', () => {
		expect(sourcingFindings(aKey(['nine guests', 'guests'], ['the log']), passage)).toMatchObject([
			{ severity: 'error', field: 'sourcing.claim.acceptable.0' }
		]);
	});

	it('cannot have words that are both', () => {
		expect(
			sourcingFindings(
				aKey(['nine guests'], ['log', 'guests. The lifeguard wrote that into the log']),
				passage
			)
		).toMatchObject([{ severity: 'error', field: 'sourcing.source.acceptable.0' }]);
	});
});
