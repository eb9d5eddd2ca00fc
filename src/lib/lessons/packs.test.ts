/** A pack is a folder of files, and no line of code. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readCourse } from './course';
import { lessonsToGive } from './lessons-to-give';
import { checkCourse } from './course-check';
import type { CourseDraft } from './test-course';
import { aFullDraft, FIRST_LESSON } from './test-kinds';
import { soundFiles } from './test-mutations';
import { numbered } from './test-pack';

type Lesson = CourseDraft['lesson'];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sound = soundFiles(sha256);
const FOLDER = 'packs/trams/';
const LESSON = `${FOLDER}lessons/01-trams.yaml`;

/** The sound course with a pack of one lesson: that of the course once more, with other ids and texts of our own. */
function withPack(change: (lesson: Lesson) => unknown = () => undefined) {
	const lesson = { ...numbered(aFullDraft().lesson, 1), id: 'trams' };
	for (const passage of lesson.passages) passage.source = 'tram-times';
	change(lesson);
	return {
		...sound,
		[`${FOLDER}about.yaml`]: stringify({
			...{ title: 'Trams', teaches: 'The same on trams.', written: 'All of it was written for this pack.' }
		}),
		[`${FOLDER}sources.yaml`]: stringify([
			{
				...{ id: 'tram-times', title: 'Trams', author: 'Underline', publisher: 'Underline' },
				...{ published: '2026', rightsBasis: 'own', credit: 'Written for this pack' }
			}
		]),
		[`${FOLDER}references.yaml`]: '[]',
		[LESSON]: stringify(lesson, { aliasDuplicateObjects: false })
	};
}

const findingsIn = (files: Readonly<Record<string, string>>) =>
	checkCourse(files, sha256).findings.filter(({ rule }) => rule !== 'second-key-missing');

describe('a pack', () => {
	it('is read beside the course, its lessons without a number', () => {
		const { course, findings } = readCourse(withPack());
		expect(findings).toEqual([]);
		expect(course?.packs).toMatchObject([{ id: 'trams', title: 'Trams', lessons: [{ id: 'trams' }] }]);
		expect(course?.packs[0]?.lessons[0]).not.toHaveProperty('number');
		expect(course?.lessons.map(({ id }) => id)).not.toContain('trams');
		expect(course && lessonsToGive(course).at(-1)?.id).toBe('trams');
	});

	it('passes the check, may use a number of the course, and is counted apart', () => {
		const files = withPack((lesson) => (lesson.number = 2));
		expect(findingsIn(files)).toEqual([]);
		const { summary } = checkCourse(files, sha256);
		expect(summary?.map(({ part, totals }) => [part, totals.passages])).toEqual([
			[{ kind: 'course' }, 36],
			[{ kind: 'pack', id: 'trams' }, 4]
		]);
	});

	it('may have short lessons, but not shorter ones', () => {
		const keep = (count: number) => (lesson: Lesson) => {
			lesson.steps = lesson.steps.filter((step) => 'kind' in step && step.kind === 'reading').slice(0, 1);
			lesson.steps.push(...numbered(aFullDraft().lesson, 1).steps.slice(-count));
		};
		const countsIn = (count: number) =>
			findingsIn(withPack(keep(count))).filter(({ rule }) => rule === 'question-count');
		expect(countsIn(5)).toEqual([]);
		expect(countsIn(4)).toMatchObject([{ file: LESSON, message: '4 questions: 5 to 12 are needed' }]);
	});

	it('says of its own lessons how many worked examples are needed', () => {
		const without = withPack((lesson) => {
			lesson.steps = lesson.steps.filter((step) => !('kind' in step) || step.kind !== 'worked-example');
		});
		expect(findingsIn(without)).toContainEqual(
			expect.objectContaining({ file: LESSON, message: '0 worked examples, 0 fair: one is needed' })
		);
	});

	it('is refused with both places when it repeats an id', () => {
		const again = withPack((lesson) => Object.assign(lesson.passages.at(-1) ?? {}, { id: 'north' }));
		expect(findingsIn(again)).toContainEqual(
			expect.objectContaining({
				...{ file: LESSON, place: 'trams / north', rule: 'duplicate-id' },
				message: `passage “north” stands in ${FIRST_LESSON} (loaded-language / north) already`
			})
		);
	});

	it('is refused with both places when it repeats a source', () => {
		const files = withPack();
		const file = `${FOLDER}sources.yaml`;
		const again = { ...files, [file]: `${files[file]}`.replace('id: tram-times', 'id: own') };
		expect(findingsIn(again)).toContainEqual(
			expect.objectContaining({ file, message: 'source “own” stands in sources.yaml (own) already' })
		);
	});

	it('whose own word does not read is told where', () => {
		const files = { ...withPack(), [`${FOLDER}about.yaml`]: 'title: Trams' };
		expect(findingsIn(files).map(({ file, rule }) => [file, rule])).toContainEqual([
			`${FOLDER}about.yaml`,
			'schema'
		]);
	});
});
