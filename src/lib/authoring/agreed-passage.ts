import type { Agreement, Passage } from '../text/passage';
import { compareBlind } from './blind-comparison';
import type { BlindKey, FirstLook } from './blind-key';

type Difference = Agreement['differing'][number];

/** A passage with how far its writer and a colleague agreed at first, and what became of where they did not. */
export function withAgreement(passage: Passage, marked: BlindKey, { alpha, differing }: FirstLook): Passage {
	const now = compareBlind(passage, marked).differing;
	const told = differing.map((difference) => ({ ...difference, ...statusOf(passage, difference, now) }));
	return { ...passage, agreement: { reader: 'a colleague', alpha, differing: told } };
}

/** Nothing is said where the two still differ: nobody may have looked at it. */
function statusOf(
	{ contested }: Passage,
	{ span }: Difference,
	now: readonly Difference[]
): Pick<Difference, 'status'> {
	const meets = (other: { start: number; end: number }) => other.start < span.end && span.start < other.end;
	if (now.some((one) => meets(one.span))) return {};
	return { status: contested.some((one) => meets(one.span)) ? 'became contested' : 'item changed' };
}
