/** Reads the codes on a page as a camera would, from what is drawn. */
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';

const SCALE = 4;

/** The texts of the codes on a page, in the order they stand. */
export async function readCodes(page: Page): Promise<string[]> {
	const drawn = await page.locator('svg[role="img"]').evaluateAll((drawings) =>
		drawings.map((svg) => ({
			size: Number(svg.getAttribute('viewBox')?.split(' ').at(-1)),
			path: svg.querySelector('path')?.getAttribute('d') ?? ''
		}))
	);
	return drawn.map(({ size, path }) => read(size * SCALE, path));
}

function read(width: number, path: string): string {
	const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
		for (let at = 0; at < SCALE * SCALE; at += 1) {
			const column = Number(x) * SCALE + (at % SCALE);
			const row = Number(y) * SCALE + Math.floor(at / SCALE);
			pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
		}
	}
	return jsQR(pixels, width, width)?.data ?? '';
}
