/** What a page still shows in the few colors that a reader’s system forces on it. */
import type { Page } from '@playwright/test';
import { colorFindingsIn } from './accessible';

/**
 * What can be seen as it is designed and is gone, or lost in its ground, in forced colors, by light words on black as
 * most who use them choose; and what axe finds of the colors then.
 */
export async function lostInForcedColors(page: Page): Promise<string[]> {
	const designed = await seenOn(page);
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
	const seen = new Set(await seenOn(page));
	const lost = designed.filter((one) => !seen.has(one)).map((one) => `not seen any more: ${one}`);
	lost.push(...(await colorFindingsIn(page)));
	await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', reducedMotion: 'reduce' });
	return lost;
}

/**
 * The controls, lines under words, marks and drawings that stand out from what is behind them, each by its place and
 * name. Words are left to axe.
 */
async function seenOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		type Color = readonly [red: number, green: number, blue: number, opacity: number];
		const SHAPES = 'path, rect, circle, line, polyline, polygon, ellipse';
		const CONTROLS = 'button, .btn, .inp, input, select, textarea, summary';
		const MARKS = '.tint, .sel, .ref, .h1, .h2, .h3, .h4, .h5, .contested, .cursor, .at-work';
		const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const known = new Map<string, Color>();

		function colorOf(text: string): Color {
			const before = known.get(text);
			if (before || !brush) return before ?? [0, 0, 0, 0];
			brush.clearRect(0, 0, 1, 1);
			brush.fillStyle = text;
			brush.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0, opacity = 0] = brush.getImageData(0, 0, 1, 1).data;
			known.set(text, [red, green, blue, opacity / 255]);
			return [red, green, blue, opacity / 255];
		}
		function lightOf([red, green, blue]: Color): number {
			const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
				part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
			);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		}
		/** Whether one color stands out from another, by so much of WCAG’s contrast. */
		function standsOut(one: string, behind: Color, contrast: number): boolean {
			const color = colorOf(one);
			if (color[3] < 0.1) return false;
			const [low = 0, high = 0] = [lightOf(color), lightOf(behind)].toSorted((a, b) => a - b);
			return (high + 0.05) / (low + 0.05) >= contrast;
		}
		function groundOf(element: Element | null): Color {
			for (let one = element; one; one = one.parentElement) {
				const color = colorOf(getComputedStyle(one).backgroundColor);
				if (color[3] > 0.5) return color;
			}
			return colorOf('Canvas');
		}
		/** By a border, an outline or a surface of its own. */
		function hasEdge(style: CSSStyleDeclaration, behind: Color): boolean {
			const sides = ['block-start', 'block-end', 'inline-start', 'inline-end'].map(
				(side) => `border-${side}`
			);
			const isDrawn = (side: string) =>
				!['none', 'hidden'].includes(style.getPropertyValue(`${side}-style`)) &&
				parseFloat(style.getPropertyValue(`${side}-width`)) > 0 &&
				standsOut(style.getPropertyValue(`${side}-color`), behind, 1.4);
			return (
				[...sides, 'outline'].some(isDrawn) ||
				style.backgroundImage !== 'none' ||
				standsOut(style.backgroundColor, behind, 1.08)
			);
		}
		function hasLine(element: Element): boolean {
			const style = getComputedStyle(element);
			return (
				style.textDecorationLine !== 'none' && standsOut(style.textDecorationColor, groundOf(element), 2)
			);
		}
		function isDrawing(element: Element): boolean {
			const { width, height } = element.getBoundingClientRect();
			return width > 1 && height > 1 && element.textContent.trim() === '' && !element.closest('svg');
		}
		function isShape(element: Element): boolean {
			const style = getComputedStyle(element);
			const behind = groundOf(element.closest('svg'));
			return (
				(style.fill !== 'none' &&
					parseFloat(style.fillOpacity) > 0.3 &&
					standsOut(style.fill, behind, 2.9)) ||
				(style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0 && standsOut(style.stroke, behind, 2.9))
			);
		}
		function isDrawnBy(element: Element, pseudo: '::before' | '::after'): boolean {
			const style = getComputedStyle(element, pseudo);
			const isThere = style.content === '""' && style.display !== 'none';
			return isThere && hasEdge(style, groundOf(element));
		}
		return [...document.querySelectorAll('body *')].flatMap((element, place) => {
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
			if (element.closest('.vh, iframe')) return [];
			const { className, tagName } = element;
			const name = `${place} <${tagName.toLowerCase()} class="${typeof className === 'string' ? className : element.getAttribute('class')}"> ${element.textContent.trim().slice(0, 40)}`;
			const seen: string[] = [];
			if (element.matches(SHAPES)) return isShape(element) ? [`shape ${name}`] : [];
			const isSurface = element.matches(`${CONTROLS}, ${MARKS}`) || isDrawing(element);
			const isTold = isSurface && hasEdge(getComputedStyle(element), groundOf(element.parentElement));
			if (isTold || (isSurface && hasLine(element))) seen.push(`edge ${name}`);
			if (element.matches('.m, .acc')) {
				const { textDecorationLine: line, textDecorationStyle: way } = getComputedStyle(element);
				if (hasLine(element)) seen.push(`${way} ${line} ${name}`);
			}
			for (const pseudo of ['::before', '::after'] as const) {
				if (isDrawnBy(element, pseudo)) seen.push(`${pseudo} ${name}`);
			}
			return seen;
		});
	});
}
