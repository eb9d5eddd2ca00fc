import type { z } from 'zod';
import type { Draft } from '../lessons/draft';
import { allSteps, passageIdOf } from '../lessons/draft-steps';
import type { PlainStep } from '../lessons/lesson';
import type { Passage } from '../text/passage';
import { textOf } from './decode';
import { FileProblem, refuseFile, type Problem } from './file-problem';
import { parseGuarded } from './guarded-json';
import { PACK_FILE, PACK_VERSION, packSchema, type Pack } from './pack';
import type { ReportItem } from './report';
import { sayLighter, sayPassage, sayStep } from './say-item';
import { spanProblem, spansIn } from './spans-in';
import { words } from './words';
import { unzipOne } from './zip';

const MOST_PROBLEMS = 20;

/** A pack from a file. @throws FileProblem, with every place that is wrong, up to twenty. */
export function readPack(zip: Uint8Array): { pack: Pack; report: ReportItem[] } {
	const { bytes, others } = unzipOne(zip, PACK_FILE);
	const pack = parsePack(parseGuarded(textOf(bytes), words.pack.notJson));
	const problems = pack.lessons.flatMap((lesson, index) => problemsIn(lesson, `lessons[${index}]`));
	if (problems.length > 0) throw new FileProblem(problems.slice(0, MOST_PROBLEMS));
	return { pack, report: reportOn(pack, others) };
}

function parsePack(value: unknown): Pack {
	const { format, version } = Object(value) as { format?: unknown; version?: unknown };
	if (format !== 'underline-pack') refuseFile(words.pack.notOne);
	if (typeof version === 'number' && version > PACK_VERSION) refuseFile(words.pack.newer(version));
	const parsed = packSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new FileProblem(parsed.error.issues.slice(0, MOST_PROBLEMS).map(toProblem));
}

function toProblem({ path, message }: z.core.$ZodIssue): Problem {
	return { message: words.pack.at(sayPath(path), message) };
}

/** As in JavaScript: `lessons[0].steps[2].step.title`. */
function sayPath(path: readonly PropertyKey[]): string {
	return path
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
		.join('')
		.slice(1);
}

/** What a schema cannot say: ids that stand twice, passages that are not there, words outside their passage. */
function problemsIn(lesson: Draft, at: string): Problem[] {
	const steps = allSteps(lesson);
	const questions = steps.flatMap((step) => (step.kind === 'question' ? [step.question] : []));
	return [
		...[steps, questions, lesson.passages].flatMap((all) =>
			repeatedIds(all).map((id) => ({ message: words.pack.twice(at, id) }))
		),
		...lesson.passages.flatMap((passage) => spanProblems(passage, passage, at)),
		...steps.flatMap((step) => stepProblems(lesson, step, at))
	];
}

function stepProblems({ passages }: Draft, step: PlainStep, at: string): Problem[] {
	const id = passageIdOf(step);
	if (id === undefined) return [];
	const passage = passages.find((each) => each.id === id);
	return passage ? spanProblems(step, passage, at) : [{ message: words.pack.noPassage(at, step.id, id) }];
}

function spanProblems(value: { readonly id: string }, { text }: Passage, at: string): Problem[] {
	return spansIn(value).flatMap((span) => {
		const problem = spanProblem(span, text);
		return problem ? [{ message: words.pack.spans[problem](at, value.id, span.start, span.end) }] : [];
	});
}

function repeatedIds(all: readonly { readonly id: string }[]): string[] {
	const ids = all.map(({ id }) => id);
	return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function reportOn({ lessons, withheld }: Pack, others: readonly string[]): ReportItem[] {
	const kept = lessons.flatMap(({ passages, steps }) => [
		...passages.map(sayPassage),
		...steps.flatMap(({ step, lighter }, index) => [
			sayStep(index, step),
			...(lighter ? [sayLighter(index, lighter)] : [])
		])
	]);
	return [
		...kept.map((what): ReportItem => ({ what, fate: { is: 'kept' } })),
		...withheld.map(({ credit, link }): ReportItem => ({
			what: words.withheld(credit, link),
			fate: { is: 'skipped', why: words.wasForClassOnly }
		})),
		...others.map((name): ReportItem => ({
			what: words.file(name),
			fate: { is: 'skipped', why: words.notOfAPack }
		}))
	];
}
