/** What stands beside the question; apart from the words of the feedback, which this page does not need. */
export const original = 'Say this fairly';
export const keep = 'Keep';
export const yours = 'Your sentence';
export const hint = 'The same facts, without the charge.';
export const left = (n: number) => (n === 1 ? '1 character left.' : `${n} characters left.`);
export const most = (n: number) => `At most ${n} characters.`;
export const look = 'What is still charged?';
export const notLoaded =
	'This could not be loaded. Your sentence is safe; try again when you are back online.';
export const nothingYet = 'Write your sentence first.';
export const lookLater = 'What the machine sees in it is shown with the feedback.';
