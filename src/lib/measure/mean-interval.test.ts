import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from './mean-interval';

const about = (value: number) => expect.closeTo(value, 5);

describe('the interval of a mean of shares', () => {
	it('is the t interval', () => {
		expect(meanInterval([0.25, 0.5, 0.5, 0.75, 1])).toEqual({
			...{ n: 5, mean: about(0.6) },
			low: about(0.24607),
			high: about(0.95393)
		});
	});

	it('ends at 0 and 1', () => {
		expect(meanInterval([0.2, 0.4])).toEqual({ n: 2, mean: about(0.3), low: 0, high: 1 });
		expect(meanInterval([1, 1, 1, 1, 0.5])).toMatchObject({ low: about(0.62236), high: 1 });
	});

	it.each([0, 1 / 3, 1])('is a point where every share is %d', (share) => {
		const shares = Array.from({ length: 13 }, () => share);
		expect(meanInterval(shares)).toEqual({ n: 13, mean: share, low: share, high: share });
	});

	it('holds the mean and stays between 0 and 1', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(share, { minLength: 2, maxLength: 40 }), (shares) => {
				const { mean, low, high } = meanInterval(shares);
				const inOrder = [0, low, mean, high, 1];
				expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
			})
		);
	});

	it.each([[[]], [[0.5]], [[0.5, 1.1]], [[-0.1, 0.5]], [[0.5, Number.NaN]]])(
		'does not exist for %j',
		(shares) => {
			expect(() => meanInterval(shares)).toThrow(RangeError);
		}
	);
});
