/** What stands over the figures of the page of styles. Their numbers are made up. */
export const figures = {
	mastery: 'Skills of a class',
	masteryFinding: 'This class is secure in a third of the techniques.',
	square: 'Caught, and wrongly accused',
	squareFinding: 'The class catches most slanted passages, and accuses three in ten fair ones.',
	overTime: 'Over time',
	sureness: 'How sure, and how often right',
	change: 'Before and after',
	changeFinding: 'More is caught than before, and less is accused.',
	intervals: 'Intervals',
	shares: 'Shares',
	balance: 'What a lesson is made of'
};
