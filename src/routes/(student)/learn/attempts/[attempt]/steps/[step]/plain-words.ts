/** What is said of a form that was sent without script. The server says it: no page has to carry it. */
export const words = {
	refused: 'This answer was not saved.',
	overtaken: {
		title: 'You answered this question in another tab or on another device, too.',
		text: 'That answer is saved. The one from this page stands below: if you go on, it takes the place of the saved one.',
		saved: 'Go back to the saved answer'
	},
	checkedElsewhere:
		'You checked it in another tab or on another device. The answer checked there counts. To give another one, try again.'
};
