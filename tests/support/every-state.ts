/** Pages as they stand after something was refused: the form that is sent, with what is wrong about it. */
import type { Page } from '@playwright/test';

export interface Refused {
	readonly path: string;
	/** The form, by its action; without one, the first form of the page's main part. */
	readonly action?: string;
	readonly fields?: Readonly<Record<string, string>>;
}

export const REFUSED_TO_VISITORS: readonly Refused[] = [
	{ path: '/login', fields: { username: 'nobody-here', passphrase: 'not this one' } },
	{ path: '/join', fields: { code: 'AAAA-2222', name: 'Maya R.' } },
	{ path: '/join' }
];

/** By the address of a class, and that of a lesson that is written. */
export const refusedToTeachers = (home: string, draft: string): readonly Refused[] => [
	{ path: '/teach', action: '?/create' },
	{ path: home, action: '?/assign', fields: { opens: '2031-05-05T10:00', due: '2030-05-05T10:00' } },
	{ path: `${home}/roster`, action: '?/preview' },
	{ path: `${home}/settings`, action: '?/save', fields: { name: '' } },
	{ path: `${draft}/passages`, action: '?/add' },
	{ path: '/teach/drafts/import', action: '?/look' }
];

/** The pages of a class that has no students and no lessons. */
export const emptyPages = (home: string): readonly string[] => [
	home,
	...['roster', 'cards', 'settings', 'checks', 'problems'].map((part) => `${home}/${part}`)
];

/** Sends a form by itself, as a browser without script does, past what the browser would have refused. */
export async function sendRefused(page: Page, { path, action, fields = {} }: Refused): Promise<void> {
	await page.goto(path);
	const form = page.locator(action ? `main form[action="${action}"]` : 'main form').first();
	await Promise.all([
		page.waitForEvent('load'),
		form.evaluate((element: HTMLFormElement, values) => {
			for (const [name, value] of Object.entries(values)) {
				const field = element.elements.namedItem(name);
				if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
			}
			element.noValidate = true;
			element.submit();
		}, fields)
	]);
}
