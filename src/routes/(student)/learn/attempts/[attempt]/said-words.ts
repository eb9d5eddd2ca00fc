import type { AttemptView } from '$lib/server/attempt-view';
import { formatLeft } from './time-left';

interface Note {
	readonly title: string;
	readonly text: string;
}

/** What only some need to read: the server says it with the attempt, so that no page’s script carries it. */
export interface Said {
	/** To who has no script. */
	readonly plain: string;
	readonly withdrawn: Note & { readonly link: string };
	readonly up: Note;
	readonly checking: Note;
}

export function sayOf({ clock }: Pick<AttemptView, 'clock'>): Said {
	const saving = 'Your answer is saved when you press a button below it.';
	const left = clock.deadline && Math.max(0, Date.parse(clock.deadline) - Date.parse(clock.now));
	const time =
		left === null ? '' : ` Time left when this page was opened: ${formatLeft(Number(left))} minutes.`;
	return {
		plain: saving + time,
		withdrawn: {
			title: 'Your teacher has withdrawn this lesson.',
			text: 'Nothing more is taken in it. What you did before is kept, and you can still read it here.',
			link: 'Go to your lessons'
		},
		up: {
			title: 'Time is up.',
			text: 'What you did before then is kept. Hand it in now, or it is handed in by itself.'
		},
		checking: {
			title: 'Checking your answer',
			text: 'It is kept on this device. You can go on; without network the feedback comes later.'
		}
	};
}
