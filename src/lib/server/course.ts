import { readCourse, type Course } from '../lessons/course';

const files = import.meta.glob<string>('../../course/**/*.{yaml,json}', {
	query: '?raw',
	import: 'default',
	eager: true
});

let course: Course | undefined;

/**
 * The course that ships with Underline, parsed once, when it is first asked for.
 * @throws Error naming the first defect; `npm run course:check` lists them all.
 */
export function shippedCourse(): Course {
	course ??= parse();
	return course;
}

/** What its techniques are called, by their ids. */
export function techniqueNames(): ReadonlyMap<string, string> {
	return new Map(shippedCourse().taxonomy.techniques.map(({ id, name }) => [id, name]));
}

function parse(): Course {
	const { course, findings } = readCourse(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/course\//, ''), text]))
	);
	const defect = findings.find(({ severity }) => severity === 'error');
	if (!course || defect) {
		throw new Error(`The course cannot be read: ${defect?.file} ${defect?.place}: ${defect?.message}`);
	}
	return course;
}
