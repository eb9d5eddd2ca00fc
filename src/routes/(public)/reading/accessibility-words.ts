/** What is so, and what is not yet. Whoever changes what a page can do looks here whether it is still true. */
export const accessibility = {
	title: 'Accessibility',
	finding: 'Underline is made to meet WCAG 2.2 at level AA on every page, for students and for teachers.',
	can: {
		title: 'What you can count on',
		items: [
			'Words are marked in three ways that come to the same: by selecting text, by the arrow keys, or in a list of sentences with checkboxes and menus. The list needs no script and is made for screen readers, switches and voice control.',
			'Everything works with the keyboard alone. Where the focus is can be seen, and nothing lies over it.',
			'No kind of line, state or verdict is told by color alone: each has its own shape and its own word.',
			'Text grows to 200% here and 400% in your browser without scrolling sideways. Only wide tables and the grid of skills scroll, by themselves.',
			'There are a dark and a high-contrast theme, and pages keep their meaning in the colors that your system chooses.',
			'Nothing blinks or plays by itself. A line that is drawn takes a fifth of a second, and none if your system asks for less motion.',
			'A teacher can give you more time or take a time limit away, for good or for one lesson. Two minutes before you are signed out you are asked, and one key puts it off.',
			'Nothing is dragged. Handing in asks once more, and most other things can be undone.',
			'Every drawing has a sentence that says what it shows, and the same numbers as a table.'
		]
	},
	checked: {
		title: 'How it is checked',
		items: [
			'Before every change goes in, a program opens each page as a visitor, a student and a teacher. It looks with axe for what breaks WCAG 2.0 to 2.2, A and AA, in the light, dark and high-contrast theme.',
			'At 320 pixels it looks whether anything scrolls sideways, is cut off with the text spaced widely, or covers what has the focus.',
			'It answers every kind of question by mouse, by keyboard alone, by touch and without script, and looks whether the same is stored.'
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
