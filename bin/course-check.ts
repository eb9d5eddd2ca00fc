import { checkCourse, type CourseReport } from '../src/lib/lessons/course-check';
import type { Figures } from '../src/lib/lessons/course-check/summary';
import { readCourseFolder, sha256 } from './course-folder';

const report = checkCourse(readCourseFolder(), sha256);
console.info(linesOf(report).join('\n'));
if (report.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;

function linesOf({ findings, summary, quoted }: CourseReport): string[] {
	const found = findings.map(
		({ severity, file, place, message, rule }) => `${severity} ${file} ${place}: ${message} [${rule}]`
	);
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const verdict = `${errors} errors, ${findings.length - errors} warnings`;
	if (!summary)
		return [
			...found,
			'taxonomy.yaml, sources.yaml and references.yaml are read before the lessons.',
			verdict
		];
	if (summary.lessons.length === 0) return [...found, 'No lesson in src/course/lessons yet.', verdict];
	return [
		...found,
		...summary.lessons.map(
			(lesson) => `${String(lesson.number).padStart(2)} ${lesson.id}: ${figures(lesson)}`
		),
		`total: ${summary.lessons.length} lessons, ${figures(summary.totals)}`,
		...quoted.map(({ source, share }) => `quoted from ${source}: ${percent(share)} of its words`),
		verdict
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

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
