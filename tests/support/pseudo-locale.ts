import type { Page } from '@playwright/test';

/**
 * Makes a page look as in a language that is written from right to left and takes 40 percent more room. What people
 * wrote stays as it is, and so do passages and drawings.
 */
export async function asPseudoLocale(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.documentElement.dir = 'rtl';
		const own = '.passage, .credit, svg, script, style, [dir=auto], [translate=no]';
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const node of texts) {
			if (!/\p{L}{2}/u.test(node.data) || node.parentElement?.closest(own)) continue;
			const words = node.data.trim().split(/\s+/);
			const more = Math.ceil(node.data.trim().length * 0.4);
			// A single word grows; a sentence gets more of its own words.
			const longer =
				words.length === 1 ? `${words[0] ?? ''}${(words[0] ?? '').slice(0, more)}` : fill(words, more);
			node.data = node.data.replace(node.data.trim(), longer);
		}

		function fill(words: readonly string[], more: number): string {
			const added: string[] = [];
			for (let at = 0; added.join(' ').length < more; at++) added.push(words[at % words.length] ?? '');
			return [...words, ...added].join(' ');
		}
	});
}
