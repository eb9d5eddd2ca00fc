import type { ClockView } from '../lessons/saving';

/** Browsers give up for good when the server refuses, such as to somebody who has to sign in again. */
const AGAIN = 15_000;

/** Hears an attempt's clock from the server for as long as the page is open. @returns what stops it. */
export function followClock(attemptId: string, onclock: (clock: ClockView) => void): () => void {
	let source: EventSource;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const open = () => {
		source = new EventSource(`/api/attempts/${attemptId}/clock`);
		source.addEventListener('clock', (event: MessageEvent<string>) =>
			onclock(JSON.parse(event.data) as ClockView)
		);
		source.addEventListener('error', () => {
			if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
		});
	};
	open();
	return () => {
		clearTimeout(timer);
		source.close();
	};
}
