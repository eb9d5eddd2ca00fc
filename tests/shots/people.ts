import type { Page } from '@playwright/test';
import cards from '../../src/lib/server/demo-cards.json' with { type: 'json' };
import { sendForm } from '../support/requests';

/** Somebody who looks at Underline, and where they begin. */
export interface Onlooker {
	readonly role: string;
	readonly from: readonly string[];
	/** Signs in and does what has to be done for every page to have something on it. @returns further beginnings. */
	readonly prepare: (page: Page) => Promise<string[]>;
}

/** Everybody of the demo: it has an administrator for a teacher, and students in the middle of things. */
export const onlookers: readonly Onlooker[] = [
	{
		role: 'visitor',
		from: [
			'/',
			'/course',
			'/techniques',
			'/login',
			'/join',
			'/k',
			'/setup',
			'/reading',
			'/privacy',
			'/style'
		],
		prepare: async () => []
	},
	{
		role: 'student',
		from: ['/learn', '/learn/progress', '/learn/review', '/learn/study', '/learn/card'],
		prepare: async (page) => {
			await signIn(page, cards.students[0]);
			const task = await sendForm(page, '/learn/study?/start', { lesson: 'labels-and-people' });
			const step = await sendForm(page, `${pathOf(task)}?/start`, { version: 'normal' });
			const attempt = pathOf(step).replace(/\/steps\/.*/, '');
			return [pathOf(task), `${attempt}/steps/5`, pathOf(step), attempt, `${attempt}/receipt`];
		}
	},
	{
		role: 'teacher',
		from: ['/teach', '/teach/lessons', '/teach/lessons/book', '/teach/drafts/import', '/admin'],
		prepare: async (page) => {
			await signIn(page, cards.teacher);
			const draft = await sendForm(page, '/teach/lessons?/duplicate', { lesson: 'loaded-language' });
			return ['', '/bank', '/passages', '/keys'].map((part) => pathOf(draft) + part);
		}
	}
];

/** Signs in by a card of the demo. */
export async function signIn(
	page: Page,
	card: { readonly username: string; readonly passphrase: string } | undefined
): Promise<void> {
	if (!card) throw new Error('The demo has no card for this person.');
	const { username, passphrase } = card;
	await sendForm(page, '/login', { username, passphrase });
}

function pathOf(address: string): string {
	return new URL(address).pathname;
}
