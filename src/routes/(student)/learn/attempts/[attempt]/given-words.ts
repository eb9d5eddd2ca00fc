/** What is said with the feedback of an answer in practice; fetched with it. */
export const words = {
	again: 'Try again',
	rate: 'Rate your own rewriting',
	rateShort: 'Rate your own answer'
};
