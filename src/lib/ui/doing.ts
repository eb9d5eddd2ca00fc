/** What a form that was sent is doing while its answer is awaited: shown on its button, and told to whoever listens. */
import { words } from './words';

const DOING = 'underline-doing';
/** What is there sooner needs no word, in ms. */
const NOTICED = 400;
/** A page that is still there by then was not left: somebody stopped the browser, and may press again. In ms. */
const STOPPED = 15_000;

/** The button is busy from now on, which is told once it is noticed. @returns what ends it */
export function begin(button: HTMLElement | null): () => void {
	const timer = setTimeout(() => {
		button?.setAttribute('aria-busy', 'true');
		tell(words.doing(button?.dataset.doing));
	}, NOTICED);
	return () => {
		clearTimeout(timer);
		button?.removeAttribute('aria-busy');
		tell(undefined);
	};
}

function tell(detail: string | undefined): void {
	document.dispatchEvent(new CustomEvent(DOING, { detail }));
}

/** Hears what is being done, for as long as the page is open: a sentence, or undefined when nothing is. */
export function onDoing(hear: (doing: string | undefined) => void): void {
	document.addEventListener(DOING, (event) => hear((event as CustomEvent<string | undefined>).detail));
	watchPlainForms();
}

/** Watches forms that lead to another page by themselves. */
function watchPlainForms(): void {
	const sent = new Map<HTMLFormElement, () => void>();
	const end = () => {
		for (const done of sent.values()) done();
		sent.clear();
	};
	document.addEventListener('submit', (event) => {
		const { target, submitter } = event;
		if (!(target instanceof HTMLFormElement) || target.method !== 'post') return;
		if (sent.has(target)) return event.preventDefault();
		// Others who hear of it may yet hold it back.
		setTimeout(() => {
			if (event.defaultPrevented) return;
			sent.set(target, begin(submitter));
			setTimeout(end, STOPPED);
		});
	});
	// The page comes back as it was left, from the browser's own memory.
	addEventListener('pageshow', end);
}
