/** Long texts are heard by their beginning. */
const SAID_WORDS = 8;

function shortly(text: string): string {
	const all = text.split(/\s+/);
	return all.length > SAID_WORDS ? `${all.slice(0, SAID_WORDS).join(' ')} …` : text;
}

// Answering ---------------------------------------------------------------
export const how = 'Put each statement in its place. The others move up.';
export const up = 'Up';
export const down = 'Down';
export const upOf = (text: string) => `Move up: “${shortly(text)}”`;
export const downOf = (text: string) => `Move down: “${shortly(text)}”`;
export const placeOf = (text: string) => `Place of “${shortly(text)}”`;
export const place = (number: number, of: number) => `${number} of ${of}`;
export const moved = (text: string, number: number, of: number) =>
	`“${shortly(text)}” moved to ${number} of ${of}.`;
export const atEnd = (text: string, number: number, of: number) =>
	`“${shortly(text)}” stays at ${number} of ${of}.`;
export const open = 'Nothing is moved yet. If the order is right as it stands, keep it.';
export const keep = 'Keep this order';
export const kept = 'This is your order.';
export const startOver = 'Start over';
export const startedOver = 'The statements stand as they did at first. The question is open again.';
export const keepPlain = 'The order is right as it stands';

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export function finding(pairsRight: number, pairs: number): string {
	if (pairsRight === pairs) return 'You put everything in the right order.';
	return `You put ${pairsRight} of ${pairs} pairs in the right order.`;
}
export const rule = 'An order earns points for the pairs it has right beyond half of them.';
export const yours = 'Your order';
export const right = 'The right order, and why';
export const inPlace = 'In its place';
export const belongs = (place: number, given: number) =>
	place < given ? `Belongs higher, at ${place}` : `Belongs lower, at ${place}`;
export const given = (number: number) => `You put it at ${number}`;
