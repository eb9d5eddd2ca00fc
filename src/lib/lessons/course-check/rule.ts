import type { StepFile } from '../course-files';
import { allPassages, type LessonEntry, type Material, type PassageEntry } from '../course';
import { isQuestionFile, type QuestionFile } from '../../questions/files';
import type { Finding, Problem } from '../findings';
import type { RuleId } from './remedies';

/** One thing the check looks for. */
export interface Rule {
	readonly id: RuleId;
	readonly severity: Finding['severity'];
	find(material: Material): readonly Problem[];
}

/** What a rule says of a thing; with `at` it says where in the thing: `key 2`. */
export type Said = string | { readonly at: string; readonly message: string };

/** Makes a rule that looks at every passage, that of the front page too. */
export function passageRule(
	id: RuleId,
	find: (entry: ResolvedPassage) => readonly Said[],
	severity: Finding['severity'] = 'error'
): Rule {
	return {
		id,
		severity,
		find: (material) =>
			allPassages(material)
				.filter(isResolved)
				.flatMap((entry) => find(entry).map((said) => problemAt(entry.file, entry.place, said)))
	};
}

/** Makes a rule that looks at every lesson. */
export function lessonRule(
	id: RuleId,
	find: (entry: LessonEntry) => readonly Said[],
	severity: Finding['severity'] = 'error'
): Rule {
	return {
		id,
		severity,
		find: ({ lessons }) =>
			lessons.flatMap((entry) => find(entry).map((said) => problemAt(entry.file, entry.written.id, said)))
	};
}

/** Makes a rule that looks at every lesson that students take: not at the review bank, of which they get a few questions. */
export function taughtRule(...[id, find, severity]: Parameters<typeof lessonRule>): Rule {
	return lessonRule(id, (entry) => (entry.part.kind === 'bank' ? [] : find(entry)), severity);
}

/** Makes a rule that looks at every step of every lesson, lighter ones too. */
export function stepRule(id: RuleId, find: (step: StepFile, lesson: LessonEntry) => readonly Said[]): Rule {
	return {
		id,
		severity: 'error',
		find: ({ lessons }) =>
			lessons.flatMap((lesson) =>
				lesson.steps.flatMap((step) =>
					find(step, lesson).map((said) => problemAt(lesson.file, `${lesson.written.id} / ${step.id}`, said))
				)
			)
	};
}

function problemAt(file: string, place: string, said: Said): Problem {
	return typeof said === 'string'
		? { file, place, message: said }
		: { file, place: `${place} / ${said.at}`, message: said.message };
}

export type ResolvedPassage = PassageEntry & { readonly passage: NonNullable<PassageEntry['passage']> };

function isResolved(entry: PassageEntry): entry is ResolvedPassage {
	return entry.passage !== undefined;
}

export function isFair({ written }: PassageEntry): boolean {
	return written.keys.length === 0;
}

export function isFromArticle({ source }: PassageEntry): boolean {
	return source?.rightsBasis !== 'own';
}

/** The passage that a step of a lesson is about. */
export function passageOf(lesson: LessonEntry, step: StepFile): PassageEntry | undefined {
	return step.kind === 'reading' ? undefined : lesson.passageById.get(step.passage ?? '');
}

/** The versions a student can go through: the lesson and, where it has one, the lighter one. */
export function versionsOf({
	entries
}: LessonEntry): { readonly name: string; readonly steps: readonly StepFile[] }[] {
	const plain = entries.map(({ step }) => step);
	const lighter = entries.map((entry) => entry.lighter ?? entry.step);
	const hasLighter = entries.some((entry) => entry.lighter);
	return [
		{ name: '', steps: plain },
		...(hasLighter ? [{ name: 'in the lighter version ', steps: lighter }] : [])
	];
}

export function questionsAmong(steps: readonly StepFile[]): QuestionFile[] {
	return steps.filter(isQuestionFile);
}

/** A share as people read it: “43 %”. */
export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}
