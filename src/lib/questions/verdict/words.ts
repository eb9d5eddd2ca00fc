import type { Verdict } from './score';

/** Each verdict with what it means, as the student reads them. */
export const verdicts: Readonly<Record<Verdict, { readonly name: string; readonly meaning: string }>> = {
	supported: { name: 'Supported', meaning: 'The evidence supports it: it is accurate, or mostly accurate.' },
	misleading: {
		name: 'True in part but misleading',
		meaning: 'Something in it is true, but it leaves a wrong picture.'
	},
	contradicted: { name: 'Contradicted', meaning: 'The evidence shows that it is false.' },
	'cannot-tell': {
		name: 'Cannot tell',
		meaning: 'Good sources disagree, or nothing here can show whether it is true.'
	}
};

// Answering ---------------------------------------------------------------
export const claim = 'The claim';
export const where = 'Where it stands';
export const spokenClaim = 'the claim';
export const evidence = (n: number) => `Evidence: ${n} cards`;
export const cardLine = (publisher: string, title: string) => `${publisher}, “${title}”`;
export const newTab = 'opens in a new tab';
/** The site a link leads to, without “www.”. */
export const hostOf = (link: string) => new URL(link).hostname.replace(/^www\./, '');
export const judge = 'Your verdict on the claim';
export const chooseOne = 'Choose one.';
export const whichCards = 'Which cards decided it?';
export const cardsDoNotCount = 'Name as many as you like. This does not count in your score.';

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export const noVerdict = 'You chose no verdict.';
export const finding = (isRight: boolean, others: number) => {
	if (!isRight) return 'Look again: the evidence leads to another verdict.';
	return others > 0 ? 'Your verdict is right. Another one is right, too.' : 'Your verdict is right.';
};
export function verdictState({
	right,
	chosen
}: {
	readonly right: boolean;
	readonly chosen: boolean;
}): string {
	if (chosen) return right ? 'Your verdict: right' : 'Your verdict: not right';
	return right ? 'The right verdict' : 'Not chosen';
}
export const why = 'Why';
export function cardState({
	decides,
	named
}: {
	readonly decides: boolean;
	readonly named: boolean;
}): string {
	if (decides) return named ? 'Decides it, and you named it' : 'Decides it';
	return 'You named it, but the verdict does not rest on it';
}
