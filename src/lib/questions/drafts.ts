import type { Passage } from '../text/passage';
import { choiceDraft } from './choice/draft';
import type { KindDraft, QuestionFinding } from './drafting';
import { highlightDraft } from './highlight/draft';
import { matchDraft } from './match/draft';
import type { Kind, Question } from './models';
import { orderDraft } from './order/draft';
import { rewriteDraft } from './rewrite/draft';
import { shortDraft } from './short/draft';
import { verdictDraft } from './verdict/draft';

/** The registry: kind → what the editor needs of it. */
const drafts = {
	choice: choiceDraft,
	highlight: highlightDraft,
	match: matchDraft,
	order: orderDraft,
	verdict: verdictDraft,
	short: shortDraft,
	rewrite: rewriteDraft
} as const satisfies { [K in Kind]: KindDraft<Extract<Question, { kind: K }>> };

/** The kinds in the order in which they are offered. */
export const KINDS = Object.keys(drafts) as readonly Kind[];

/** A new question of a kind. */
export function blankOf(kind: Kind, id: string, passage: string | undefined): Question {
	return drafts[kind].blank(id, passage);
}

/** What keeps a question that its schema passed from being asked. */
export function findingsOf(question: Question, passage: Passage | undefined): QuestionFinding[] {
	// Kind and content belong together by construction; TypeScript cannot follow that through the registry.
	const draft = drafts[question.kind] as unknown as KindDraft<Question>;
	return draft.findings(question, passage);
}
