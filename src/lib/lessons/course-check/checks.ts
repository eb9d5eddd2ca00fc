import type { LessonEntry, Material } from '../course';
import type { QuestionFile } from '../../questions/files';
import { isFair, lessonRule, passageOf, questionsAmong, type Rule, type Said } from './rule';
import type { Problem } from '../findings';
import type { RuleId } from './remedies';

const QUESTIONS = 16;
const FAIR_PASSAGES = 8;

type Check = LessonEntry & { readonly written: { readonly check: 'A' | 'B' } };

/**
 * Checks A and B are parallel forms: one judgment of a passage after the other, slanted or fair, with how sure one
 * is. What is compared has to be made alike.
 */
export const checkRules: readonly Rule[] = [
	checkRule('check-count', (check) => {
		const { length } = questionsAmong(check.steps);
		const fair = check.passages.filter(isFair).length;
		return [
			...(length === QUESTIONS ? [] : [`${length} questions: a check has ${QUESTIONS}`]),
			...(fair === FAIR_PASSAGES ? [] : [`${fair} fair passages: a check has ${FAIR_PASSAGES}`])
		];
	}),
	checkRule('check-question', (check) =>
		questionsAmong(check.steps).flatMap((question) => {
			const problem = problemOf(question, check);
			return problem === undefined ? [] : [`“${question.id}” ${problem}`];
		})
	),
	{ id: 'check-forms', severity: 'error', find: findUnlikeForms }
];

function checkRule(id: RuleId, find: (check: Check) => readonly Said[]): Rule {
	return lessonRule(id, (lesson) => (isCheck(lesson) ? find(lesson) : []));
}

function isCheck(lesson: LessonEntry): lesson is Check {
	return lesson.written.check !== undefined;
}

function problemOf(question: QuestionFile, check: Check): string | undefined {
	if (question.kind !== 'choice') return `is ${question.kind}: a check asks choices alone`;
	if (question.options.length !== 2) return 'has not two options, slanted and fair';
	if (!question.asksConfidence) return 'does not ask how sure one is (asksConfidence)';
	if (question.techniques.length !== 1) return 'is not for one technique';
	const passage = passageOf(check, question);
	if (!passage) return 'has no passage';
	const [slanted, fair] = question.options;
	const right = isFair(passage) ? fair : slanted;
	return right?.right ? undefined : `has another key than its passage “${passage.written.id}”`;
}

/** The same techniques, each as often slanted and as often fair. */
function findUnlikeForms({ lessons }: Material): Problem[] {
	const [a, b] = (['A', 'B'] as const).map((form) => lessons.find(({ written }) => written.check === form));
	if (!a || !b) return [];
	const inA = planOf(a);
	const inB = planOf(b);
	return [...new Set([...inA, ...inB])]
		.map((cell) => ({ cell, a: count(inA, cell), b: count(inB, cell) }))
		.filter((each) => each.a !== each.b)
		.map(({ cell, ...each }) => ({
			file: b.file,
			place: b.written.id,
			message: `${cell}: ${each.a} in form A, ${each.b} in form B`
		}));
}

function planOf(check: LessonEntry): string[] {
	return questionsAmong(check.steps).map((question) => {
		const passage = passageOf(check, question);
		return `${question.techniques.join(', ')}, ${passage && isFair(passage) ? 'fair' : 'slanted'}`;
	});
}

function count(cells: readonly string[], cell: string): number {
	return cells.filter((each) => each === cell).length;
}
