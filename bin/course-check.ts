import { checkCourse, type CourseReport } from '../src/lib/lessons/course-check';
import { readCourseFolder, sha256 } from './course-folder';
import { partLines, percent } from './course-figures';

const report = checkCourse(readCourseFolder(), sha256);
console.info(linesOf(report, process.argv.includes('--balance')).join('\n'));
if (report.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;

function linesOf({ findings, summary, quoted }: CourseReport, withBalance: boolean): string[] {
	const found = findings.flatMap(({ severity, file, line, place, message, rule, remedy }) => [
		`${severity} ${file}:${line} ${place}: ${message} [${rule}]`,
		`  ${remedy}`
	]);
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const verdict = `${errors} errors, ${findings.length - errors} warnings`;
	if (!summary)
		return [
			...found,
			'taxonomy.yaml, sources.yaml and references.yaml are read before the lessons.',
			verdict
		];
	if (summary.length === 0) return [...found, 'No lesson in src/course/lessons yet.', verdict];
	return [
		...found,
		...summary.flatMap((part) => partLines(part, withBalance)),
		...quoted.map(({ source, share }) => `quoted from ${source}: ${percent(share)} of its words`),
		...(withBalance ? [] : ['--balance shows sides, topics, origins, lengths and reading level.']),
		verdict
	];
}
