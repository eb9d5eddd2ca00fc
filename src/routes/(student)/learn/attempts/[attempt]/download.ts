import type { AnswerFile } from '$lib/lessons/answer-file';
import type { AttemptPlayer } from './attempt-player.svelte';
import { readableAnswers } from './readable-answers';

/** “Download my answers”: a file for the teacher to take in, where there is one who can, and one to read. */
export function downloadAnswers(player: AttemptPlayer): void {
	const file = answerFile(player);
	if (!player.view.assignment.isSelfStudy) {
		saveAnswerFile(file);
	}
	save(`${nameOf(file)}.html`, readableAnswers(player.view, file), 'text/html');
}

/** Saves the file that a teacher can take in. */
export function saveAnswerFile(file: AnswerFile): void {
	save(`${nameOf(file)}.json`, JSON.stringify(file, undefined, '\t'), 'application/json');
}

function nameOf({ attemptId }: AnswerFile): string {
	return `my-answers-${attemptId.slice(-8)}`;
}

/** Everything the student has put to the questions, stored or not. */
function answerFile(player: AttemptPlayer): AnswerFile {
	const { attempt, owner, ticket, steps } = player.view;
	const entries = steps.flatMap((step) => {
		if (step.kind !== 'question') return [];
		const { tryNumber, value, confidence, certainty, flagged, hints } = player.entry(step.question.id);
		const isEmpty = value === null && !flagged && hints === 0;
		if (isEmpty) return [];
		const questionId = step.question.id;
		const revision = player.revision(questionId);
		return [{ questionId, tryNumber, revision, value, confidence, certainty, flagged, hints }];
	});
	const savedAt = new Date(player.now).toISOString();
	return { version: 1, attemptId: attempt.id, ownerId: owner.id, ticket, savedAt, entries };
}

function save(name: string, text: string, type: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
