import { FAIR } from '../../questions/choice/model';
import type { QuestionFile } from '../../questions/files';
import type { LessonEntry, Material, PassageEntry } from '../course';
import { isFair, isFromArticle, passageOf, percent, questionsAmong, taughtRule, type Rule } from './rule';

const QUARTER = 0.25;

/** Fair and slanted in such shares that suspicion alone earns nothing, and a passage's origin tells nothing. */
export const balanceRules: readonly Rule[] = [
	taughtRule('written-balance', ({ passages }) => {
		const written = passages.filter((entry) => !isFromArticle(entry));
		const share = fairShare(written);
		return share < 0.4 || share > 0.6
			? [`${said(written, 'course-written passages')}: 40 to 60 % are needed`]
			: [];
	}),
	taughtRule('fair-share', ({ passages }) =>
		fairShare(passages) < 0.4 ? [`${said(passages, 'passages')}: at least 40 % are needed`] : []
	),
	taughtRule(
		'mostly-fair',
		({ passages, written }) =>
			fairShare(passages) > 0.5 && !written.techniques.includes(FAIR)
				? [`${said(passages, 'passages')}: more than half`]
				: [],
		'warning'
	),
	taughtRule('nothing-to-mark', (lesson) =>
		lesson.written.check || highlightPassages(lesson).some(isFair)
			? []
			: ['no highlight question is about a passage with nothing to mark']
	),
	{
		id: 'nothing-to-mark-share',
		severity: 'error',
		find: (material) => {
			const passages = material.lessons.flatMap(highlightPassages);
			return fairShare(passages) < QUARTER
				? [
						{
							file: 'lessons/',
							place: 'course',
							message: `${said(passages, 'highlight passages')}: one in four is needed`
						}
					]
				: [];
		}
	},
	{
		id: 'naming-fair-share',
		severity: 'error',
		find: (material) => {
			const naming = namingChoices(material);
			const fair = naming.filter(isFairRight).length;
			return fair < naming.length * QUARTER
				? [
						{
							file: 'lessons/',
							place: 'course',
							message: `“fair” is right in ${fair} of ${naming.length} naming choices: one in four is needed`
						}
					]
				: [];
		}
	}
];

/** The passages that a lesson's highlight questions for techniques are about, each once. */
export function highlightPassages(lesson: LessonEntry): PassageEntry[] {
	const questions = lesson.steps.filter((step) => step.kind === 'highlight' && !step.sourcing);
	return [...new Set(questions.flatMap((step) => passageOf(lesson, step) ?? []))];
}

/** Whether choosing an option of this question names a technique, or fairness. */
export function namesTechniques(
	question: QuestionFile
): question is Extract<QuestionFile, { kind: 'choice' }> {
	return question.kind === 'choice' && question.options.some(({ technique }) => technique !== undefined);
}

function namingChoices({ lessons }: Material): Extract<QuestionFile, { kind: 'choice' }>[] {
	return lessons.flatMap((lesson) => questionsAmong(lesson.steps)).filter(namesTechniques);
}

function isFairRight({ options }: Extract<QuestionFile, { kind: 'choice' }>): boolean {
	return options.some(({ right, technique }) => right && technique === FAIR);
}

/** 0..1; half where there is none, which is in no rule's way. */
export function fairShare(passages: readonly PassageEntry[]): number {
	return passages.length === 0 ? 0.5 : passages.filter(isFair).length / passages.length;
}

export function said(passages: readonly PassageEntry[], what: string): string {
	return `${passages.filter(isFair).length} of ${passages.length} ${what} are fair (${percent(fairShare(passages))})`;
}
