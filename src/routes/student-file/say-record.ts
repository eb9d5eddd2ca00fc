/** What a record says, in short texts: for the page, and for the tables beside it. */
import type { RecordedAnswer, RecordedAttempt, StudentRecord } from '$lib/server/student-record';
import { sayTime } from '$lib/lessons/class-time';
import { sayAnswer } from '../(teacher)/teach/assignments/[assignment]/say-answer';
import { words } from './words';

export type NameOf = (technique: string) => string;

export function sayGiven({ question, answer, row }: RecordedAnswer, nameOf: NameOf): string[] {
	if (question && answer) return sayAnswer(question, answer, nameOf);
	return [JSON.stringify(row.value)];
}

/** What is known of an answer beside what it says. */
export function sayBeside({ row, selfRating }: RecordedAnswer): string[] {
	return [
		row.tryNumber > 1 && words.again(row.tryNumber),
		row.confidence !== null && words.sure(row.confidence),
		row.certainty !== null && words.certainty(row.certainty),
		row.hints > 0 && words.hints(row.hints),
		row.flagged && words.flagged,
		row.isDeliveredLate && words.late,
		row.isLeftOut && words.leftOut,
		selfRating && `${words.selfRated}: ${sayRatings(selfRating.ratings)}`
	].filter((one) => typeof one === 'string');
}

function sayRatings(ratings: unknown): string {
	return Object.entries(Object(ratings))
		.map(([what, points]) => words.rating(what, points))
		.join(', ');
}

export function sayPoints({ automatic, graded }: RecordedAnswer): string {
	const score = graded?.score ?? automatic;
	if (score === undefined) return words.waiting;
	const isChanged = graded !== undefined && automatic !== undefined;
	return isChanged ? `${words.of100(score)} ${words.instead(automatic)}` : words.of100(score);
}

export function sayGrade({ graded }: RecordedAnswer): string[] {
	if (!graded) return [];
	return [graded.comment, graded.reason].flatMap((text) => (text ? words.comment(graded.by, text) : []));
}

export function sayAttempt({ attempt, lesson, timeZone }: RecordedAttempt): string[] {
	const at = (time: Date) => sayTime(time, timeZone);
	return [
		lesson.isOwnChoice && words.own,
		words.begun(at(attempt.startedAt)),
		attempt.handedInAt ? words.handedIn(at(attempt.handedInAt), attempt.handedInBy) : words.open,
		attempt.isPractice && words.practice,
		attempt.lighter && words.lighter,
		attempt.receipt !== null && words.receipt(attempt.receipt)
	].filter((one) => typeof one === 'string');
}

export function sayTimes(one: StudentRecord['times'][number], timeZone: string): string[] {
	const at = (say: (time: string) => string, time: Date | null) => time && say(sayTime(time, timeZone));
	return [
		at(words.opens, one.opensAt),
		at(words.due, one.dueAt),
		at(words.closes, one.closesAt),
		one.timeLimitMinutes !== null && words.minutes(one.timeLimitMinutes),
		one.attemptsAllowed !== null && words.more(one.attemptsAllowed),
		one.isUntimed && words.untimed,
		one.isExcused && words.excused,
		words.reason(one.reason)
	].filter((part) => typeof part === 'string');
}
