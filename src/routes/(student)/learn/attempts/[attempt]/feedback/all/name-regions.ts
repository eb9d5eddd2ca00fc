/**
 * Tells the regions apart that come again with every step, for who goes from region to region: “Step 4 of 15 Your
 * answer”. `step` is the id of the words that name the step.
 */
export function nameRegions(step: string) {
	return (article: HTMLElement) => {
		const name = document.getElementById(step)?.textContent ?? '';
		for (const region of article.querySelectorAll('section[aria-labelledby]')) {
			region.setAttribute('aria-labelledby', `${step} ${region.getAttribute('aria-labelledby') ?? ''}`);
		}
		for (const region of article.querySelectorAll('aside[aria-label]')) {
			region.setAttribute('aria-label', `${name}: ${region.getAttribute('aria-label') ?? ''}`);
		}
	};
}
