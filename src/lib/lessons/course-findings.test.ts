/** What is said of course files that do not read, and where. */
import { describe, expect, it } from 'vitest';
import { readCourse, type CourseFiles } from './course';
import {
	aCourseDraft,
	choiceIn,
	filesOf,
	highlightIn,
	keyIn,
	passageIn,
	type CourseDraft
} from './test-course';

const LESSON = 'lessons/02-loaded-language.yaml';

function linesOf(files: CourseFiles) {
	return readCourse(files).findings.map(({ line, rule }) => ({ line, rule }));
}

function findingsOf(files: CourseFiles) {
	return readCourse(files).findings.map(({ file, place, rule }) => ({ file, place, rule }));
}

describe('a course that does not read', () => {
	it('is no course', () => {
		expect(readCourse({}).course).toBeUndefined();
	});

	it('names every file that is missing', () => {
		expect(findingsOf({}).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
			'taxonomy.yaml missing-file',
			'sources.yaml missing-file',
			'references.yaml missing-file',
			'front-page.yaml missing-file',
			'about.yaml missing-file',
			'which-is-it.yaml missing-file'
		]);
	});

	it.each([
		['a broken indent', 'id: a\n  number: 2\n', 1],
		['a tab', 'id: a\nnumber:\n\t- 2\n', 3],
		['an open quote', 'id: a\nnumber: 2\ntitle: "x\n', 4],
		['a key written twice', 'id: a\nid: b\n', 2]
	])('gives one finding with a line for %s in a file', (_, text, line) => {
		expect(linesOf({ ...filesOf(aCourseDraft()), [LESSON]: text })).toEqual([{ line, rule: 'yaml' }]);
	});

	it('gives the line and the path of what does not fit', () => {
		const text = (filesOf(aCourseDraft())[LESSON] ?? '').replace('number: 2', 'number: two');
		expect(readCourse({ ...filesOf(aCourseDraft()), [LESSON]: text }).findings).toMatchObject([
			{ file: LESSON, line: 2, place: 'number', rule: 'schema' }
		]);
	});

	it.each<[string, (draft: CourseDraft) => unknown, string]>([
		[
			'a field that a key lacks',
			(draft) => Object.assign(keyIn(draft, 'lane'), { reason: undefined }),
			'passages.lane.keys.#1.reason'
		],
		[
			'a field nobody knows',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { promt: 'x' }),
			'steps.plainer'
		],
		[
			'a wrong step',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 3 }),
			'steps.plainer.prompt'
		],
		[
			'a wrong lighter step',
			(draft) => Object.assign(highlightIn(draft, 'mark-north'), { prompt: 3 }),
			'steps.mark-lane.lighter.prompt'
		],
		[
			'a quotation that is none',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: 3 }),
			'passages.lane.keys.#1.core'
		],
		[
			'an empty list of quotations',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: [] }),
			'passages.lane.keys.#1.core'
		]
	])('says where %s stands', (_, change, path) => {
		expect(findingsOf(filesOf(aCourseDraft(change)))).toEqual([
			{
				file: LESSON,
				place: path,
				rule: 'schema'
			}
		]);
	});

	it.each<[string, (draft: CourseDraft) => unknown, string]>([
		[
			'a passage',
			(draft) => Object.assign(keyIn(draft, 'lane'), { reason: '' }),
			'loaded-language / lane / keys.lane.1.reason'
		],
		['a lesson', ({ lesson }) => Object.assign(lesson, { title: '' }), 'loaded-language / title']
	])('refuses an empty text in %s', (_, change, place) => {
		expect(findingsOf(filesOf(aCourseDraft(change)))).toEqual([{ file: LESSON, place, rule: 'schema' }]);
	});

	it.each<[string, string, (draft: CourseDraft) => unknown, string]>([
		[
			'quote-not-exact',
			'a core',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: 'Reckless' }),
			'lane / key 1'
		],
		[
			'quote-not-exact',
			'a margin',
			(draft) => Object.assign(keyIn(draft, 'lane'), { acceptable: 'a bus' }),
			'lane / key 1'
		],
		[
			'quote-not-exact',
			'half a word',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: 'reck' }),
			'lane / key 1'
		],
		[
			'quote-not-exact',
			'no word',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: '.#1' }),
			'lane / key 1'
		],
		[
			'quote-not-exact',
			'contested words',
			(draft) => Object.assign(passageIn(draft, 'lane').contested?.[0] ?? {}, { words: 'The council' }),
			'lane / contested 1'
		],
		[
			'quote-not-exact',
			'a fair note',
			(draft) => Object.assign(passageIn(draft, 'trips').fairNotes?.[0] ?? {}, { words: 'own counts' }),
			'trips / fair note 1'
		],
		[
			'unknown-technique',
			'a key',
			(draft) => Object.assign(keyIn(draft, 'lane'), { techniques: ['loaded'] }),
			'lane / key 1'
		],
		[
			'unknown-technique',
			'a look-alike',
			(draft) => Object.assign(passageIn(draft, 'south'), { looksLike: ['loaded'] }),
			'south'
		],
		[
			'unknown-technique',
			'a variant of fairness',
			(draft) => Object.assign(passageIn(draft, 'south').fair ?? {}, { variant: 'fine' }),
			'south / fair'
		],
		[
			'unknown-technique',
			'a question',
			(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { techniques: ['loaded'] }),
			'mark-lane'
		],
		[
			'unknown-technique',
			'an offered name',
			(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { name: ['loaded', 'name-calling'] }),
			'mark-lane'
		],
		[
			'unknown-technique',
			'an option',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { technique: 'loaded' }),
			'plainer / option b'
		],
		[
			'unknown-reference',
			'an option',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { references: ['x'] }),
			'plainer / option b'
		],
		[
			'unknown-reference',
			'a key',
			(draft) => Object.assign(keyIn(draft, 'lane'), { references: ['x'] }),
			'lane / key 1'
		],
		[
			'unknown-source',
			'a passage',
			(draft) => Object.assign(passageIn(draft, 'lane'), { source: 'x' }),
			'lane'
		],
		[
			'unknown-passage',
			'a question',
			(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { passage: 'x' }),
			'mark-lane'
		],
		[
			'option-without-feedback',
			'an option',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { feedback: '' }),
			'steps.plainer.step.question.options.b.feedback'
		]
	])('reports %s at the place of %s', (rule, _, change, place) => {
		expect(findingsOf(filesOf(aCourseDraft(change)))).toEqual([
			{ file: LESSON, place: `loaded-language / ${place}`, rule }
		]);
	});

	it('reports an unknown technique of the lesson itself', () => {
		const files = filesOf(aCourseDraft(({ lesson }) => Object.assign(lesson, { techniques: ['loaded'] })));
		expect(findingsOf(files)).toEqual([
			{ file: LESSON, place: 'loaded-language', rule: 'unknown-technique' }
		]);
	});

	it('collects the problems of every file', () => {
		const draft = aCourseDraft((each) => {
			keyIn(each, 'lane').core = 'not there';
			each.frontPage.source = 'nobody';
		});
		expect(findingsOf({ ...filesOf(draft), 'lessons/03.yaml': 'id: [' }).map(({ rule }) => rule)).toEqual([
			'yaml',
			'quote-not-exact',
			'unknown-source'
		]);
	});
});
