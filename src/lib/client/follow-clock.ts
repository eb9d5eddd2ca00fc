import type { ClockView } from '../lessons/saving';

/** Browsers give up for good when the server refuses, such as to somebody who has to sign in again. */
const AGAIN = 15_000;
/** Who leafs through the steps is not anywhere yet, in ms. */
const SETTLED = 300;

/** An attempt's clock, which an open page hears from the server. */
export interface FollowedClock {
	/** Tells the server which step is open, from 1; undefined on the overview. The teacher's board shows it. */
	moveTo(step: number | undefined): void;
	stop(): void;
}

/** Hears an attempt's clock for as long as the page is open. */
export function followClock(
	attemptId: string,
	step: number | undefined,
	onclock: (clock: ClockView) => void
): FollowedClock {
	let here = step;
	let source: EventSource;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const open = () => {
		source = new EventSource(`/api/attempts/${attemptId}/clock${here ? `?step=${here}` : ''}`);
		source.addEventListener('clock', (event: MessageEvent<string>) =>
			onclock(JSON.parse(event.data) as ClockView)
		);
		source.addEventListener('error', () => {
			if (source.readyState === EventSource.CLOSED) openIn(AGAIN);
		});
	};
	const openIn = (delay: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			source.close();
			open();
		}, delay);
	};
	open();
	return {
		moveTo: (next) => {
			if (next === here) return;
			here = next;
			openIn(SETTLED);
		},
		stop: () => {
			clearTimeout(timer);
			source.close();
		}
	};
}
