import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shown } from './find-pages';

const WIDTHS = [1280, 768, 360] as const;
const SCHEMES = ['light', 'dark'] as const;

/** A picture that was taken, and what stood in its way. */
export interface Shot extends Shown {
	readonly role: string;
	readonly file: string;
	readonly width: number;
	readonly scheme: string;
	/** The page can be scrolled sideways. */
	readonly isTooWide: boolean;
}

/** Takes pictures of one page, whole, at every width, in light and dark. */
export async function takeShots(
	page: Page,
	{ role, shown, folder }: { role: string; shown: Shown; folder: string }
): Promise<Shot[]> {
	const shots: Shot[] = [];
	mkdirSync(join(folder, role), { recursive: true });
	for (const scheme of SCHEMES) {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
			await page.goto(shown.path, { waitUntil: 'networkidle' });
			const file = join(role, `${nameOf(shown.path)}-${width}-${scheme}.png`);
			await page.screenshot({ path: join(folder, file), fullPage: true });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			shots.push({ ...shown, role, file, width, scheme, isTooWide: wide > width });
		}
	}
	return shots;
}

/** Writes a page on which all pictures stand, by role and route. */
export function writeSheet(folder: string, shots: readonly Shot[]): void {
	const figures = [...new Set(shots.map(titleOf))].map((title) => {
		const pictures = shots
			.filter((shot) => titleOf(shot) === title)
			.map(
				({ file, width, scheme }) =>
					`<a href="${file}"><img loading="lazy" src="${file}" width="${width / 4}" alt="${width}, ${scheme}"></a>`
			);
		return `<h2>${title}</h2>\n<p>${pictures.join('\n')}</p>`;
	});
	const style = 'body{font-family:sans-serif;background:#888}img{vertical-align:top;margin:4px}';
	const html = `<!doctype html>\n<meta charset="utf-8">\n<title>Shots</title>\n<style>${style}</style>\n${figures.join('\n')}\n`;
	writeFileSync(join(folder, 'index.html'), html);
}

function titleOf({ role, path }: Shot): string {
	return `${role} ${path}`;
}

/** `/teach/classes/0f3a…/roster?x=1` as a part of a file's name, without what is only an id. */
function nameOf(path: string): string {
	const short = path.replaceAll(/\b0[0-9a-z]{21}\b/g, 'id');
	return short.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
}
