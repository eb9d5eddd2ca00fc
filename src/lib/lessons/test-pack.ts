/** A pack as large as anybody will bring, for tests. */
import { stringify } from 'yaml';
import { aCourseDraft, filesOf, type CourseDraft } from './test-course';
import { aFullDraft } from './test-kinds';

const IDS = /"(id|passage)":"([^"]+)"/g;
/** Ids that stand for something of the taxonomy or the sources, and are no thing of the lesson. */
const SHARED = new Set(['fact', 'opinion']);

/** Twelve questions a lesson, `count` lessons, every id with its number. */
export function aPack(count: number): Record<string, string> {
	const files: Record<string, string> = { ...filesOf(aCourseDraft()) };
	delete files['lessons/02-loaded-language.yaml'];
	for (let number = 1; number <= count; number += 1) {
		files[`lessons/${number}.yaml`] = stringify(numbered(aFullDraft().lesson, number), {
			aliasDuplicateObjects: false
		});
	}
	return files;
}

/** One lesson with as many questions as `count` lessons have. */
export function aLongLesson(count: number): Record<string, string> {
	const parts = Array.from({ length: count }, (_, index) => numbered(aFullDraft().lesson, index + 1));
	const [first] = parts;
	const lesson = {
		...first,
		steps: parts.flatMap(({ steps }) => steps),
		passages: parts.flatMap(({ passages }) => passages)
	};
	return {
		...filesOf(aCourseDraft()),
		'lessons/02-loaded-language.yaml': stringify(lesson, { aliasDuplicateObjects: false })
	};
}

/** The lesson with every id in it followed by a number. */
export function numbered(lesson: CourseDraft['lesson'], number: number): CourseDraft['lesson'] {
	const text = JSON.stringify(lesson).replace(IDS, (whole, key: string, id: string) =>
		SHARED.has(id) ? whole : `"${key}":"${id}-${number}"`
	);
	return { ...(JSON.parse(text) as CourseDraft['lesson']), number };
}
