/**
 * What a teacher replies to words that students often mark wrongly: written once for a question, read by every
 * student of theirs who marked those words, whenever they did. A reply belongs to one version of a question.
 */
import { and, asc, eq } from 'drizzle-orm';
import { findQuestion, passageOf } from '../lessons/lesson';
import { isSamePlace, wrongMarks } from '../questions/highlight/wrong-marks';
import type { Answer, Question } from '../questions/models';
import { markProblem, readText } from '../text/marks';
import type { Passage } from '../text/passage';
import { textProblem, withPlainLines } from '../text/plain-text';
import type { Span } from '../text/words';
import { getAssignment } from './assignments';
import type { Db, Store } from './db/store';
import { newId } from './ids';
import { questionVersions, type Edition } from './lessons';
import { can, type Teacher } from './policy';
import { refuseInvalid, refuseNotFound } from './refusals';

/** The longest reply, in UTF-16 units. */
export const MOST_REPLY = 1000;

export interface MarkReply extends Span {
	readonly id: string;
	readonly quote: string;
	readonly text: string;
	readonly author: { readonly id: string; readonly name: string };
}

type Place = { readonly assignmentId: string; readonly questionId: string };

/** The replies of a class's teachers to one question in its present version, in reading order. @throws HttpError 404 */
export async function listMarkReplies(store: Store, teacher: Teacher, place: Place): Promise<MarkReply[]> {
	const { edition, class: taught } = await getAssignment(store, teacher, place.assignmentId);
	return repliesOf(store.read, edition, { classId: taught.id, questionId: place.questionId });
}

/**
 * Keeps a teacher's reply to words of a question's passage, in the place of the one they wrote there before.
 * @throws HttpError 404 not theirs, or no words to mark · 422 not words of the passage, or no text to keep
 */
export async function writeMarkReply(
	store: Store,
	teacher: Teacher,
	{ assignmentId, questionId, start, end, text }: Place & Span & { readonly text: string },
	now: Date
): Promise<void> {
	const { edition } = await getAssignment(store, teacher, assignmentId);
	const { passage } = markable(edition, questionId) ?? refuseNotFound();
	const quote = passage.text.slice(start, end);
	if (markProblem(readText(passage.text), { start, end, quote })) {
		refuseInvalid('These are not words of the passage. Reload the page and write the reply again.');
	}
	const plain = withPlainLines(text).trim();
	const problem = plain === '' ? 'Write a reply first.' : replyProblem(plain);
	if (problem) refuseInvalid(problem);
	const version = questionVersions(edition).get(questionId) ?? '';
	await store.write(async (tx) => {
		const { markReplies: replies } = tx.tables;
		await tx
			.insert(replies)
			.values({
				...{ id: newId(), authorId: teacher.id, questionId, version, start, end, quote },
				...{ text: plain, writtenAt: now }
			})
			.onConflictDoUpdate({
				target: [replies.authorId, replies.questionId, replies.version, replies.start, replies.end],
				set: { text: plain, writtenAt: now }
			});
	});
}

/** What is wrong with the text of a reply, in a sentence. */
export function replyProblem(text: string): string | undefined {
	return textProblem(withPlainLines(text), { most: MOST_REPLY, lines: true });
}

/**
 * Takes back a reply of this teacher's to a question. Taking it back twice changes nothing.
 * @throws HttpError 404 when the class is not theirs, or a colleague wrote it.
 */
export async function removeMarkReply(
	store: Store,
	teacher: Teacher,
	{ replyId, ...place }: Place & { readonly replyId: string }
): Promise<void> {
	const reply = (await listMarkReplies(store, teacher, place)).find(({ id }) => id === replyId);
	if (!reply) return;
	if (!can(teacher, 'takeBack', { authorId: reply.author.id })) refuseNotFound();
	await store.write(async (tx) => {
		const { markReplies: replies } = tx.tables;
		await tx.delete(replies).where(and(eq(replies.id, replyId), eq(replies.authorId, teacher.id)));
	});
}

/**
 * The replies that a student's answer calls for: those of the class's teachers to words that the answer marked
 * wrongly. Whether the student may read them yet is the caller's to decide.
 */
export async function repliesToAnswer(
	db: Db,
	{ classId, edition }: { readonly classId: string; readonly edition: Edition },
	{ questionId, answer }: { readonly questionId: string; readonly answer: Answer | undefined }
): Promise<MarkReply[]> {
	const asked = markable(edition, questionId);
	if (!asked || !answer || !('marks' in answer)) return [];
	const wrong = wrongMarks(asked.question, asked.passage, answer.marks);
	if (wrong.length === 0) return [];
	const replies = await repliesOf(db, edition, { classId, questionId });
	return replies.filter((reply) => wrong.some((mark) => isSamePlace(asked.passage, mark, reply)));
}

/** A question that asks for slanted words: there, words can be marked wrongly. */
export function markable(
	{ lesson }: Pick<Edition, 'lesson'>,
	questionId: string
): { readonly question: Extract<Question, { kind: 'highlight' }>; readonly passage: Passage } | undefined {
	const question = findQuestion(lesson, questionId);
	const passage = question && passageOf(lesson, question);
	if (!passage || question.kind !== 'highlight' || question.sourcing) return undefined;
	return { question, passage };
}

async function repliesOf(
	db: Db,
	edition: Edition,
	{ classId, questionId }: { readonly classId: string; readonly questionId: string }
): Promise<MarkReply[]> {
	const { markReplies: replies, classTeachers, accounts } = db.tables;
	const version = questionVersions(edition).get(questionId);
	if (version === undefined) return [];
	const rows = await db
		.select({ reply: replies, author: { id: accounts.id, name: accounts.displayName } })
		.from(replies)
		.innerJoin(classTeachers, eq(classTeachers.accountId, replies.authorId))
		.innerJoin(accounts, eq(accounts.id, replies.authorId))
		.where(
			and(
				eq(classTeachers.classId, classId),
				...[eq(replies.questionId, questionId), eq(replies.version, version)]
			)
		)
		.orderBy(asc(replies.start), asc(replies.end), asc(replies.id));
	return rows.map(({ reply: { id, start, end, quote, text }, author }) => ({
		...{ id, start, end, quote, text, author }
	}));
}
