/** The course check’s figures in words, a line each. */
import { fairShare, type Balance, type NamedSplit, type Split } from '../src/lib/lessons/balance';
import type { LessonAgreement } from '../src/lib/lessons/course-check/agreement';
import { sayWarning } from '../src/lib/lessons/course-check/meter';
import type { Figures, PartSummary } from '../src/lib/lessons/course-check/summary';
import { nameOf } from '../src/lib/lessons/course-parts';

/** A part of the course, lesson by lesson, and its sums. */
export function partLines(of: PartSummary, withBalance: boolean): string[] {
	const isBank = of.part.kind === 'bank';
	const balance = (one: Balance | undefined) =>
		withBalance && one ? balanceLine(one).map((line) => `   ${line}`) : [];
	return [
		...(of.part.kind === 'course' ? [] : [`${nameOf(of.part)}:`]),
		...of.lessons.flatMap((lesson) => [
			`${String(lesson.number).padStart(2)} ${lesson.id}: ${figures(lesson)}`,
			`   ${agreementLine(lesson.agreement)}`,
			...balance(isBank ? undefined : lesson.balance)
		]),
		`total: ${of.lessons.length} ${isBank ? 'files' : 'lessons'}, ${figures(of.totals)}`,
		...balance(of.balance)
	];
}

function figures(of: Figures): string {
	const kinds = Object.entries(of.kinds);
	const count = kinds.reduce((sum, [, each]) => sum + each, 0);
	return [
		`${count} questions (${kinds.map((kind) => kind.join(' ')).join(', ')}; ${of.lighter} of them lighter)`,
		`${of.passages} passages (${of.fairPassages} fair, ${percent(of.fairPassages / Math.max(1, of.passages))})`,
		`${of.nothingToMark} of ${of.highlightPassages} highlight passages with nothing to mark`,
		`${of.readingWords} words of reading`
	].join(', ');
}

function agreementLine(of: LessonAgreement | undefined): string {
	if (!of) return 'agreement: no second key yet';
	const parts = [
		`agreement α ${alpha(of.now)} (as first read ${alpha(of.asRead)})`,
		`${of.passages} of ${of.of} passages`,
		`names ${of.names.agreed} of ${of.names.of}`,
		`answers ${of.answers.agreed} of ${of.answers.of}`
	];
	return `${parts.join(', ')}; ${of.reader}, ${of.dates.join(' and ')}`;
}

function balanceLine({ set, sides, topics, origins, techniques, words, ...of }: Balance): string[] {
	const both = topics.filter(({ slanted, fair }) => slanted > 0 && fair > 0).length;
	const grade = (value: number | undefined) => value?.toFixed(1) ?? '–';
	return [
		`balance: ${share(set)} of the passages judged, sides ${list(sides)}, origin ${list(origins)}`,
		`  ${topics.length} topics, ${both} of them slanted and fair; techniques ${list(techniques)}`,
		`  mean words: slanted ${words.slanted?.toFixed(0) ?? '–'}, fair ${words.fair?.toFixed(0) ?? '–'}; ` +
			`a fair one is longer in ${of.longerFair === undefined ? '–' : percent(of.longerFair)} of pairs; ` +
			`grade of the reading ${grade(of.grades.reading)}, of our passages ${grade(of.grades.passages)}`,
		...of.warnings.map((warning) => `  ! ${sayWarning(warning)}`)
	];
}

export function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

function share(split: Split): string {
	return `fair ${split.fair} of ${split.slanted + split.fair} (${percent(fairShare(split) ?? 0)})`;
}

function list(splits: readonly NamedSplit[]): string {
	return splits.map(({ name, slanted, fair }) => `${name} ${fair}/${slanted + fair} fair`).join(', ');
}

function alpha(value: number | undefined): string {
	return value === undefined ? 'with nothing to measure' : value.toFixed(2);
}
