/** What the frame around every page says: masthead and footer. */

export const frame = {
	name: 'Underline',
	skip: 'Skip to the content',
	main: 'Main',
	about: 'About this page',
	account: (name: string) => `${name}, your account`,
	signOut: 'Sign out',
	notTaken:
		'The server could not take this just now. What you typed is still here: send it again in a minute.',
	loading: 'Loading the next page',
	newer: 'Underline was updated on the server. What you did is kept.',
	reload: 'Load this page anew',
	promise: 'Underline runs on your school’s own machine. No request leaves it.',
	demo: 'Demo data: every name and answer is invented.'
};

export interface Way {
	href: string;
	label: string;
	/** Left out where the line is short: the page can be reached another way. */
	optional?: boolean;
}

export const ways: Record<'visitor' | 'student' | 'teacher' | 'admin', Way[]> = {
	visitor: [
		{ href: '/course', label: 'Course' },
		{ href: '/techniques', label: 'Techniques' },
		{ href: '/#teachers', label: 'For teachers', optional: true },
		{ href: '/login', label: 'Sign in' }
	],
	student: [
		{ href: '/learn', label: 'Lessons' },
		{ href: '/learn/progress', label: 'Progress' },
		{ href: '/techniques', label: 'Techniques' }
	],
	teacher: [
		{ href: '/teach', label: 'Classes' },
		{ href: '/teach/lessons', label: 'Lessons' },
		{ href: '/techniques', label: 'Techniques' }
	],
	admin: [
		{ href: '/teach', label: 'Classes' },
		{ href: '/teach/lessons', label: 'Lessons' },
		{ href: '/techniques', label: 'Techniques', optional: true },
		{ href: '/admin', label: 'Administration' }
	]
};

export const footWays: Way[] = [
	{ href: '/reading', label: 'Text and theme' },
	{ href: '/techniques', label: 'Techniques' },
	{ href: '/course', label: 'Course' },
	{ href: '/reading#accessibility', label: 'Accessibility' },
	{ href: '/privacy', label: 'Privacy' }
];
