/** What must hold of any page, whatever is on it: said in lines that name the element, none when all is well. */
import type { Page } from '@playwright/test';

/** What a page does beyond its edge, sideways. */
export async function wideParts(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const room = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= room) return [];
		const wide = [...document.querySelectorAll('body *')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return (
				width > 0 &&
				(right > room + 0.5 || left < -0.5) &&
				!element.closest('.vh, .skip, .scroll, details:not([open])')
			);
		});
		const outer = wide.filter(
			(element) => !wide.some((other) => other !== element && element.contains(other))
		);
		return [
			`scrolls to ${document.documentElement.scrollWidth} of ${room} px`,
			...outer.slice(0, 5).map(({ tagName, className }) => `<${tagName.toLowerCase()} class="${className}">`)
		];
	});
}

/** Text that is cut off where it cannot be scrolled to. What is cut on purpose says so with an ellipsis. */
export async function clippedText(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].flatMap((element) => {
			const style = getComputedStyle(element);
			const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip' || style.overflowY === 'hidden';
			if (!cuts || style.textOverflow === 'ellipsis' || element.closest('.vh, svg, dialog:not([open])'))
				return [];
			const isCut =
				element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2;
			const isShown = element.clientHeight > 1 && element.innerText.trim() !== '';
			return isCut && isShown ? [`cut off: ${element.innerText.slice(0, 60)}`] : [];
		})
	);
}

/** Sets text as far apart as WCAG 1.4.12 asks pages to bear. @returns what sets it back. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
	return addStyles(
		page,
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
			'p { margin-block-end: 2em !important }'
	);
}

/** Sets text twice as large, as WCAG 1.4.4 asks pages to bear, in the reader's browser. @returns what sets it back. */
export async function doubleText(page: Page): Promise<() => Promise<void>> {
	return addStyles(page, 'html { font-size: 200% }');
}

/** Sets text twice as large by the reader's choice on our own page of reading. @returns what sets it back. */
export async function chooseDoubleText(page: Page): Promise<() => Promise<void>> {
	const choose = async (size: string) =>
		page.evaluate((chosen) => {
			const { size: before = '' } = document.documentElement.dataset;
			document.documentElement.dataset.size = chosen;
			return before;
		}, size);
	const before = await choose('200');
	await settle(page);
	return async () => void (await choose(before));
}

async function addStyles(page: Page, styles: string): Promise<() => Promise<void>> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, styles);
	await settle(page);
	return () => page.evaluate(() => void (document.adoptedStyleSheets = []));
}

/** Waits for what measures itself anew when its size changes: margin notes, drawings. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
	);
}

/** What takes the focus and is then wholly covered, out of sight, or does not show that it has it. */
export async function hiddenFocus(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const name = (element: Element) =>
			`<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 50)}`;
		/** What stands for a control: a radio drawn as a tab is as large as its label. */
		const shape = (element: HTMLElement) =>
			element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
		const covers = (element: HTMLElement) => {
			// Of what is taller than the screen, the part on it.
			const places = [...shape(element).getClientRects()].flatMap(({ left, right, top, bottom }) => {
				const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
				return [0.1, 0.5, 0.9].map((part) => ({ x: left + (right - left) * part, y }));
			});
			const isSeen = places.some(({ x, y }) => {
				const found = document.elementFromPoint(x, y);
				return found !== null && (shape(element).contains(found) || found.contains(element));
			});
			return isSeen ? [] : [`focus is covered: ${name(element)}`];
		};
		const draws = (element: HTMLElement) => {
			const around = [
				element,
				...(element.closest('label, .scroll, li, tr, td')
					? [element.closest('label, .scroll, li, tr, td')]
					: [])
			];
			const isDrawn = around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
			return isDrawn ? [] : [`focus is not shown: ${name(element)}`];
		};
		const selector =
			'a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';
		return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
			if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) return [];
			element.focus({ focusVisible: true } as FocusOptions);
			if (document.activeElement !== element) return [];
			return [...covers(element), ...draws(element)];
		});
	});
}

/** What moves although the reader asked for no motion. */
export async function moving(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		document.getAnimations().flatMap((animation) => {
			const lasts = Number(animation.effect?.getComputedTiming().duration ?? 0);
			return animation.playState === 'running' && lasts > 1 ? [`moves for ${lasts} ms`] : [];
		})
	);
}

/**
 * What a figure lacks of its sentence, and of the table with the same numbers that one key opens; and drawings that
 * stand in no figure and in no row that says their numbers. Leaves the tables open.
 */
export async function untoldFigures(page: Page): Promise<string[]> {
	const untold: string[] = [];
	for (const figure of await page.locator('main figure').all()) {
		const said = (await figure.locator('figcaption').allInnerTexts()).join(' ').trim();
		if (said.split(/\s+/).length < 4) untold.push(`a figure has no sentence: ${said}`);
		const key = figure.locator('details.data > summary');
		if ((await key.count()) === 0) {
			untold.push(`a figure has no table: ${said}`);
			continue;
		}
		await key.press('Enter');
		const cells = figure.locator('details.data[open] tbody :is(th, td):visible');
		const isThere = await cells
			.first()
			.waitFor({ timeout: 3000 })
			.then(
				() => true,
				() => false
			);
		if (!isThere) untold.push(`a figure's table does not come: ${said}`);
	}
	return [...untold, ...(await looseDrawings(page))];
}

/** Drawings of numbers that stand in no figure, and beside no words that say them. */
async function looseDrawings(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main .chart')].flatMap((drawing) => {
			const row = drawing.closest('figure, tr, li, dl, [role=row], .legend');
			const said = [row?.textContent, drawing.getAttribute('aria-label')].join(' ');
			const isTold = /\d/.test(said);
			const isHead = drawing.closest('th') !== null;
			return isTold || isHead || !drawing.checkVisibility() ? [] : ['a drawing stands alone'];
		})
	);
}
