import { countWords } from '../../text/words';
import type { QuestionFile } from '../../questions/files';
import type { StepFile } from '../course-files';
import { allPassages, type LessonEntry, type Material } from '../course';
import { nameOf } from '../course-parts';
import { isFromArticle, lessonRule, passageOf, questionsAmong, versionsOf, type Rule } from './rule';
import type { Problem } from '../findings';
import type { RuleId } from './remedies';

const LEAST_KINDS = 3;
const LEAST_HIGHLIGHTS = 2;

interface Form {
	readonly questions: { readonly least: number; readonly most: number };
	readonly reading: { readonly least: number; readonly most: number };
	readonly examples: number;
	/** The same in words. */
	readonly wanted: string;
}
/** The lessons of a pack may be short ones. */
const FORMS: Readonly<Record<'course' | 'pack', Form>> = {
	course: {
		...{ questions: { least: 8, most: 12 }, reading: { least: 150, most: 250 }, examples: 2 },
		wanted: 'two are needed, one of them on a fair passage'
	},
	pack: {
		...{ questions: { least: 5, most: 12 }, reading: { least: 100, most: 250 }, examples: 1 },
		wanted: 'one is needed'
	}
};

/** What a lesson is made of, in either version. */
export const lessonRules: readonly Rule[] = [
	{
		id: 'no-lesson',
		severity: 'error',
		find: ({ lessons }) =>
			lessons.length === 0
				? [{ file: 'lessons/', place: 'course', message: 'there is no lesson that reads' }]
				: []
	},
	versionRule('question-count', (steps, _lesson, { questions: { least, most } }) => {
		const count = questionsAmong(steps).length;
		return count < least || count > most ? `${count} questions: ${least} to ${most} are needed` : undefined;
	}),
	versionRule('question-kinds', (steps) => {
		const kinds = new Set(questionsAmong(steps).map(({ kind }) => kind));
		return kinds.size < LEAST_KINDS
			? `questions of ${kinds.size} kinds: at least ${LEAST_KINDS} are needed`
			: undefined;
	}),
	versionRule('highlight-count', (steps) => {
		const count = steps.filter(({ kind }) => kind === 'highlight').length;
		return count < LEAST_HIGHLIGHTS
			? `${count} highlight questions: at least ${LEAST_HIGHLIGHTS} are needed`
			: undefined;
	}),
	versionRule('no-naming', (steps) =>
		steps.some((step) => step.kind === 'highlight' && step.name)
			? undefined
			: 'no highlight question asks for names'
	),
	versionRule('reading-length', (steps, _lesson, { reading: { least, most } }) => {
		const words = readingWords(steps);
		return words < least || words > most
			? `${words} words of reading: ${least} to ${most} are needed`
			: undefined;
	}),
	versionRule('worked-examples', (steps, lesson, form) => {
		const examples = steps.filter(({ kind }) => kind === 'worked-example');
		const fair = examples.filter((step) => passageOf(lesson, step)?.written.keys.length === 0).length;
		const isMixed = form.examples < 2 || (fair > 0 && fair < examples.length);
		return examples.length < form.examples || !isMixed
			? `${examples.length} worked examples, ${fair} fair: ${form.wanted}`
			: undefined;
	}),
	lessonRule('content-note-without-lighter', ({ written, entries }) =>
		written.contentNote !== undefined && !entries.some(({ lighter }) => lighter)
			? ['a lesson with a content note has lighter steps']
			: []
	),
	lessonRule('lighter-missing', (lesson) => {
		const { written, entries } = lesson;
		if (written.contentNote === undefined || !entries.some(({ lighter }) => lighter)) return [];
		const usesArticle = (step: StepFile) => {
			const passage = passageOf(lesson, step);
			return passage !== undefined && isFromArticle(passage);
		};
		return entries.flatMap(({ step, lighter }) => [
			...(!lighter && usesArticle(step)
				? [{ at: step.id, message: 'uses the article and has no lighter step' }]
				: []),
			...(lighter && usesArticle(lighter)
				? [{ at: lighter.id, message: 'is a lighter step and uses the article' }]
				: [])
		]);
	}),
	{ id: 'no-earlier-technique', severity: 'warning', find: findNothingEarlier },
	{
		...lessonRule('unused-passage', (lesson) => {
			const used = new Set(lesson.steps.map((step) => ('passage' in step ? step.passage : undefined)));
			return lesson.passages
				.filter(({ written }) => !used.has(written.id))
				.map(({ written }) => ({ at: written.id, message: 'no step is about this passage' }));
		}),
		severity: 'warning'
	},
	{ id: 'duplicate-id', severity: 'error', find: findDuplicates }
];

/** Words of reading that a student meets. */
export function readingWords(steps: readonly StepFile[]): number {
	return steps.reduce((sum, step) => sum + (step.kind === 'reading' ? countWords(step.body) : 0), 0);
}

function versionRule(
	id: RuleId,
	find: (steps: readonly StepFile[], lesson: LessonEntry, form: Form) => string | undefined
): Rule {
	return lessonRule(id, (lesson) => {
		const { written } = lesson;
		const { kind } = lesson.part;
		// A check has rules of its own (checks.ts), and so has the bank (review-bank.ts).
		if (written.check || kind === 'bank') return [];
		return versionsOf(lesson).flatMap(({ name, steps }) => {
			const message = find(steps, lesson, FORMS[kind]);
			return message === undefined ? [] : [name + message];
		});
	});
}

/** The last questions of a lesson, among which the earlier techniques come back. */
const MIXED_SET = 5;

function findNothingEarlier({ lessons }: Material): Problem[] {
	const taught = lessons.filter(({ part, written }) => part.kind === 'course' && !written.check);
	return taught.flatMap((lesson, index) => {
		const earlier = new Set(taught.slice(0, index).flatMap(({ written }) => written.techniques));
		for (const technique of lesson.written.techniques) earlier.delete(technique);
		const last = questionsAmong(lesson.steps).slice(-MIXED_SET);
		const asked = last.flatMap((question) => techniquesIn(lesson, question));
		return earlier.size === 0 || asked.some((technique) => earlier.has(technique))
			? []
			: [
					{
						...{ file: lesson.file, place: lesson.written.id },
						message: `none of the last ${MIXED_SET} questions is about a technique of an earlier lesson`
					}
				];
	});
}

/** What a question is about: by its own word, by what it offers, and by the keys of its passage. */
function techniquesIn(lesson: LessonEntry, question: QuestionFile): string[] {
	const keys = passageOf(lesson, question)?.written.keys ?? [];
	const offered = question.kind === 'highlight' ? (question.name ?? []) : [];
	return [...question.techniques, ...offered, ...keys.flatMap(({ techniques }) => techniques)];
}

function findDuplicates(material: Material): Problem[] {
	const { lessons, taxonomy, works } = material;
	const inFile = (file: string, what: string, items: readonly { readonly id: string }[]) =>
		items.map(({ id }) => ({ file, place: id, name: `${what} “${id}”` }));
	return [
		inFile('taxonomy.yaml', 'technique', taxonomy.techniques),
		works.flatMap(({ folder, sources }) => inFile(`${folder}sources.yaml`, 'source', sources)),
		works.flatMap(({ folder, references }) => inFile(`${folder}references.yaml`, 'reference', references)),
		lessons.map(({ file, written: { id } }) => ({ file, place: id, name: `lesson “${id}”` })),
		lessons.map(({ file, part, written: { id, number } }) => ({
			...{ file, place: id, name: `number ${number} of the ${nameOf(part)}` }
		})),
		lessons.flatMap((lesson) =>
			lesson.steps.map(({ id }) => ({
				file: lesson.file,
				place: `${lesson.written.id} / ${id}`,
				name: `step “${id}”`
			}))
		),
		allPassages(material).map(({ file, place, written: { id } }) => ({
			file,
			place,
			name: `passage “${id}”`
		}))
	].flatMap(repeated);
}

function repeated(items: readonly { file: string; place: string; name: string }[]): Problem[] {
	const seen = new Map<string, { readonly file: string; readonly place: string }[]>();
	return items.flatMap(({ file, place, name }) => {
		const before = seen.get(name) ?? [];
		seen.set(name, [...before, { file, place }]);
		const nth = before.filter((other) => other.file === file).length;
		const [first] = before;
		return first
			? [{ file, place, nth, message: `${name} stands in ${first.file} (${first.place}) already` }]
			: [];
	});
}
