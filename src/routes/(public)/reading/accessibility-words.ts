/**
 * What is so, and what is not yet. Whoever changes what a page can do looks here whether it is still true; what holds
 * each claim is named in tests/unit/accessibility-statement.test.ts.
 */
export const accessibility = {
	title: 'Accessibility',
	finding: 'Underline is made to meet WCAG 2.2 at level AA on every page, for students and for teachers.',
	can: {
		title: 'What you can count on',
		items: [
			'Words are marked in three ways that come to the same. You select text, use the arrow keys, or tick sentences in a list. The list needs no JavaScript and is made for screen readers, switches and voice control.',
			'Everything works with the keyboard alone. Where the focus is can be seen, and nothing lies over it.',
			'No kind of line, state or verdict is told by color alone: each has its own shape and its own word.',
			'Text grows to 400% in your browser without scrolling sideways, and to 200% here. Only wide tables and the grid of skills scroll, by themselves.',
			'There are a dark and a high-contrast theme. Lines, marks and drawings can still be seen in the colors that your system chooses.',
			'Nothing blinks or plays by itself. A line that is drawn takes a fifth of a second, and none if your system asks for less motion. A bar at the top grows only while a page is slow to come.',
			'A teacher can give you more time or take a time limit away, for good or for one lesson. Two minutes before you are signed out you are asked, and one key puts it off.',
			'Nothing has to be dragged: taps and keys do the same. Handing in asks once more, and most other things can be undone.',
			'Every figure has a sentence that says what it shows, and one key opens the same numbers as a table.'
		]
	},
	checked: {
		title: 'How it is checked',
		items: [
			'Before every change goes in, a program opens each page as a visitor, a student and a teacher. It looks with axe for what breaks WCAG 2.0 to 2.2, A and AA, in the light, dark and high-contrast theme. It also looks for what cannot be seen any more in forced colors.',
			'It looks for what scrolls sideways or is cut off at 320 pixels, there with text spaced widely, and with text at 200% on a phone and on a laptop. At 320 pixels, and with text at 200%, it also looks for what covers the focus.',
			'It answers every kind of question by mouse, by keyboard alone, by touch and without JavaScript, and looks whether the same is stored.'
		]
	},
	not: {
		title: 'What is not so yet',
		items: [
			'Programs find about half of all problems. People who use NVDA, JAWS, VoiceOver or TalkBack every day have not tried all of it yet.',
			'It was tried in Chromium. In other browsers lines may look heavier, and we have not looked at every page there.',
			'The passages are as their authors wrote them: some are hard, and there is no easy-to-read version. The page is in English alone.',
			'Reading aloud depends on the voices of your device, and does not follow the words on the page.'
		]
	},
	wrong: {
		title: 'When something is in your way',
		text: 'Tell your teacher, or write to whom your school names:',
		link: 'whom to ask',
		date: 'This was true on November 28, 2026.'
	}
};
