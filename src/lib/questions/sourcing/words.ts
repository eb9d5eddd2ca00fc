import type { Note } from '../highlight/review';
import type { Role } from './form';
import type { SourceFinding } from './review';

type Status = 'found' | 'partial' | 'missed';

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
const CLAIM: Record<Status, string> = {
	found: 'You found the claim',
	partial: 'You found part of the claim',
	missed: 'You missed the claim'
};
/** What was found, in a sentence; `source` is undefined where none is given. */
export function finding(claim: Status, source: Status | undefined, said: SourceFinding): string {
	if (claim === source && claim !== 'partial' && !said.saidNone) return `${CLAIM[claim]} and its source.`;
	return `${CLAIM[claim]}, ${ofSource(claim, source, said)}.`;
}
function ofSource(claim: Status, source: Status | undefined, { isRight, saidNone }: SourceFinding): string {
	const but = claim === 'missed' ? 'and' : 'but';
	const also = claim === 'missed' ? 'but' : 'and';
	if (source === undefined) {
		if (isRight) return `${also} saw that no source is given`;
		return `${but} overlooked that no source is given`;
	}
	if (source === 'missed') {
		if (saidNone) return `${but} overlooked that a source is given`;
		return 'but missed its source';
	}
	return source === 'found' ? `${also} found its source` : `${also} found part of its source`;
}
export const fairWords = (n: number) => (n === 1 ? 'other word marked' : 'other words marked');
export const rule =
	'of 100. Half is for the claim, half for its source; you lose points for other words you mark.';
export const notes = 'The notes';
const NAMES: Record<Role, string> = { claim: 'The claim', source: 'The source' };
const VERDICTS = { found: 'found', partly: 'partly', missed: 'missed' } as const;
export function titleOf(role: Role, { verdict, words }: Pick<Note, 'verdict' | 'words'>): string {
	if (verdict === 'wrong' || verdict === 'contested' || verdict === 'near')
		return role === 'claim' ? 'Not the claim' : 'Not the source';
	const part = verdict === 'partly' && words ? ` (${words.marked} of ${words.of} words)` : '';
	return `${NAMES[role]}: ${VERDICTS[verdict]}${part}`;
}
export const wrong: Record<Role, string> = {
	claim: 'The claim is what could turn out true or false. These words are not it.',
	source: 'These words do not say whom or what the claim comes from.'
};
export const noneGiven = 'No source is given';
export const saidNone = 'A source is given';
export const spot = 'How to spot it';
export const plainer = 'With its source';
export const tempts = 'Why it may look as if none were given';

// Read aloud around words in the passage -----------------------------------
const MARKED: Record<Role, string> = { claim: 'marked as the claim', source: 'marked as the source' };
export function spoken(role: Role | undefined, isWrong: boolean): string {
	if (role === undefined) return 'marked, not called claim or source';
	return `${MARKED[role]}${isWrong ? ', not right' : ''}`;
}
export const spokenKey: Record<Role, string> = { claim: 'the claim', source: 'the source' };

// The legend --------------------------------------------------------------
export const legend = {
	tint: ['tint', 'what you marked'],
	claim: ['line', 'the claim'],
	source: ['line', 'the source']
} as const;
