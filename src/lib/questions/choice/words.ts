// Answering ---------------------------------------------------------------
export const chooseOne = 'Choose one.';
export const chooseSeveral = 'Choose all that apply.';

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export function finding(rightChosen: number, right: number, chosen: number): string {
	if (rightChosen === 0) return chosen === 0 ? 'You chose nothing.' : 'Look again: another answer is right.';
	if (chosen === 1 && right === 1) return 'You chose the right answer.';
	if (rightChosen === right && chosen === right) return 'You chose all that are right, and nothing else.';
	return `You chose ${rightChosen} of ${right} that are right${chosen > rightChosen ? `, and ${chosen - rightChosen} that ${chosen - rightChosen === 1 ? 'is' : 'are'} not` : ''}.`;
}
export const wrongAnswer = 'A wrong answer';

export function verdict({ right, chosen }: { readonly right: boolean; readonly chosen: boolean }): string {
	if (chosen) return right ? 'Your choice: right' : 'Your choice: not right';
	return right ? 'The right answer' : 'Not chosen';
}
