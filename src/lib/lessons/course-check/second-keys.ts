import { AMBIGUOUS_ALPHA, GOOD_ALPHA } from '../../measure/agreement';
import type { Span } from '../../text/words';
import type { LessonEntry, Material, PassageEntry, SecondKeysEntry } from '../course';
import type { Problem } from '../findings';
import { answersAlike } from '../second-answers';
import type { Comparison } from '../second-keys';
import type { RuleId } from './remedies';
import { questionsAmong, type Rule } from './rule';

/** Every passage is keyed twice, and where the two differ something came of it. */
export const secondKeyRules: readonly Rule[] = [
	{ id: 'second-key-missing', severity: 'warning', find: ({ lessons }) => lessons.flatMap(findMissing) },
	{ id: 'second-key-unknown', severity: 'error', find: findUnknown },
	{ id: 'second-key-twice', severity: 'error', find: findTwice },
	comparisonRule('second-key-unread', 'warning', ({ now }) =>
		now ? [] : ['was changed after it was read, and nobody has read it again']
	),
	comparisonRule('second-key-ambiguous', 'error', ({ alphaNow }, { written }, lesson) =>
		// Where no question asks for marks, how far a mark reaches decides nothing.
		alphaNow !== undefined && alphaNow < AMBIGUOUS_ALPHA && isMarked(lesson, written.id)
			? [`alpha is ${said(alphaNow)}, below ${AMBIGUOUS_ALPHA}: the passage has two readings`]
			: []
	),
	comparisonRule('second-key-undiscussed', 'error', ({ alphaNow, undiscussed }, { written }) =>
		alphaNow !== undefined && alphaNow < GOOD_ALPHA
			? undiscussed.map(
					(span) => `alpha is ${said(alphaNow)}, and nobody says what became of ${quote(written.text, span)}`
				)
			: []
	),
	comparisonRule('second-key-not-contested', 'error', ({ notContested }, { written }) =>
		notContested.map((span) => `${quote(written.text, span)} is said to have become contested, and is not`)
	),
	{ id: 'second-key-answer', severity: 'error', find: ({ lessons }) => lessons.flatMap(findOtherAnswers) }
];

function comparisonRule(
	id: RuleId,
	severity: Rule['severity'],
	find: (comparison: Comparison, entry: PassageEntry, lesson: LessonEntry) => readonly string[]
): Rule {
	return {
		id,
		severity,
		find: ({ lessons }) =>
			lessons.flatMap((lesson) =>
				lesson.passages.flatMap((entry) =>
					entry.comparison && lesson.secondKeys
						? find(entry.comparison, entry, lesson).map((message) => ({
								...{ file: lesson.secondKeys?.file ?? '', place: entry.place, message }
							}))
						: []
				)
			)
	};
}

function isMarked(lesson: LessonEntry, passageId: string): boolean {
	return lesson.steps.some((step) => step.kind === 'highlight' && step.passage === passageId);
}

function findMissing({ file, written, passages, secondKeys }: LessonEntry): Problem[] {
	if (!secondKeys)
		return [{ file, place: written.id, message: 'nobody has keyed its passages a second time' }];
	const keyed = secondKeys.written.passages.map(({ passage }) => passage);
	return passages
		.filter((entry) => !keyed.includes(entry.written.id))
		.map(({ place }) => ({ file, place, message: 'nobody has keyed this passage a second time' }));
}

function findUnknown({ lessons, secondKeys }: Material): Problem[] {
	return secondKeys.flatMap(({ file, written: { lesson, passages, questions } }) => {
		const found = lessons.find(({ written }) => written.id === lesson);
		if (!found) return [{ file, place: lesson, message: `“${lesson}” is no lesson` }];
		const ids = [
			...found.passages.map(({ written }) => written.id),
			...questionsAmong(found.steps).map(({ id }) => id)
		];
		return [...passages.map(({ passage }) => passage), ...questions.map(({ question }) => question)]
			.filter((id) => !ids.includes(id))
			.map((id) => ({ file, place: `${lesson} / ${id}`, message: `“${id}” is nothing in this lesson` }));
	});
}

function findTwice({ secondKeys }: Material): Problem[] {
	const lessons = secondKeys.map(({ written }) => written.lesson);
	return secondKeys.flatMap(({ file, written: { lesson, passages, questions } }, index) => {
		const ids = [...passages.map(({ passage }) => passage), ...questions.map(({ question }) => question)];
		return [
			...(lessons.indexOf(lesson) < index
				? [{ file, place: lesson, message: `“${lesson}” has a second key in another file already` }]
				: []),
			...ids
				.filter((id, at) => ids.indexOf(id) < at)
				.map((id) => ({ file, place: `${lesson} / ${id}`, nth: 1, message: `“${id}” stands here twice` }))
		];
	});
}

function findOtherAnswers(lesson: LessonEntry): Problem[] {
	const { secondKeys, written } = lesson;
	return compareAnswers(lesson)
		.filter(({ isAlike, said: { status, why } }) => isAlike === false && (!status || why === undefined))
		.map(({ said: { question, answer } }) => ({
			file: secondKeys?.file ?? '',
			place: `${written.id} / ${question}`,
			message: `the reader answered “${answer.join('”, “')}”, the key does not`
		}));
}

/** What a second reader answered in a lesson, and whether the key says the same. */
export function compareAnswers(
	lesson: LessonEntry
): { said: SecondKeysEntry['written']['questions'][number]; isAlike: boolean | undefined }[] {
	const questions = new Map(questionsAmong(lesson.steps).map((question) => [question.id, question]));
	return (lesson.secondKeys?.written.questions ?? []).flatMap((said) => {
		const question = questions.get(said.question);
		return question ? [{ said, isAlike: answersAlike(question, said.answer) }] : [];
	});
}

function said(alpha: number): string {
	return alpha.toFixed(2);
}

function quote(text: string, { start, end }: Span): string {
	return `“${text.slice(start, end)}”`;
}
