import type { AssignmentRules } from '$lib/lessons/assignment-rules';

/**
 * When feedback comes, before it is there. `due` is the student's own time, said: the class's last one could tell
 * that somebody has more time.
 */
export function sayWhenFeedbackComes({ mode, release }: AssignmentRules, due: string): string {
	if (mode === 'practice') return 'You see after each answer whether it is right and why, and can try again.';
	switch (release) {
		case 'hand-in':
			return 'After you hand in you see the key and the reasons.';
		case 'due':
			return `You see the key and the reasons once the lesson is due for everybody, not before ${due}.`;
		case 'teacher':
			return 'You see the key and the reasons when your teacher releases them.';
	}
}
