/** Every rule of the check, broken once: in a course with a lesson of every kind, two checks and second keys. */
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../course-check';
import { FIRST_LESSON, SECOND_KEYS } from '../test-kinds';
import { breakRule, soundFiles } from '../test-mutations';
import { mutations } from '../test-mutation-cases';
import { sha256WithJaneRoe as sha256 } from '../test-private-name';
import { remedies, type RuleId } from './remedies';

const sound = soundFiles(sha256);
const rulesIn = (files: Readonly<Record<string, string>>) => [
	...new Set(checkCourse(files, sha256).findings.map(({ rule }) => rule))
];
const rules = Object.keys(remedies) as RuleId[];

interface Checked {
	readonly files: Readonly<Record<string, string>>;
	readonly findings: ReturnType<typeof checkCourse>['findings'];
}
const checked = new Map<RuleId, Checked>();

/** The course that breaks a rule, and what the check finds in it; checked once, and read by several tests. */
function whenBroken(rule: RuleId): Checked {
	const known = checked.get(rule);
	if (known) return known;
	const files = breakRule(mutations[rule], sha256);
	const made = { files, findings: checkCourse(files, sha256).findings };
	checked.set(rule, made);
	return made;
}

describe('a mutation', () => {
	it('starts from a course in which no rule is broken', () => {
		expect(checkCourse(sound, sha256).findings).toEqual([]);
	});

	it('is there for every rule, and every rule has a remedy', () => {
		expect(Object.keys(mutations).toSorted()).toEqual(rules.toSorted());
		expect(rules.filter((rule) => !/^.{15,}[.]$/s.test(remedies[rule]))).toEqual([]);
	});

	it.each(rules)('that breaks %s is caught', (rule) => {
		expect(whenBroken(rule).findings.map((finding) => finding.rule)).toContain(rule);
	});

	it.each(rules)('that breaks %s is caught with file, line and remedy', (rule) => {
		const found = whenBroken(rule).findings.filter((finding) => finding.rule === rule);
		expect(found.length).toBeGreaterThan(0);
		expect(found).toEqual(
			found.map(() =>
				expect.objectContaining({
					file: expect.stringMatching(/^((lessons|review-bank)\/|[a-z/0-9-]+\.yaml)/),
					line: expect.any(Number),
					place: expect.stringMatching(/./),
					message: expect.stringMatching(/./),
					remedy: remedies[rule]
				})
			)
		);
	});
});

/** The text of the line that each finding of a rule names. */
function linesNamed(rule: RuleId): string[] {
	const { files, findings } = whenBroken(rule);
	return findings
		.filter((finding) => finding.rule === rule)
		.map(({ file, line }) => (files[file] ?? '').split('\n')[line - 1]?.trim() ?? '');
}

describe('the line of a finding', () => {
	it.each<[RuleId, string]>([
		['yaml', 'minutes: 31'],
		['yaml-alias', 'title: *loop'],
		['schema', 'minutes: soon'],
		['unknown-technique', '- core: reckless'],
		['core-too-long', '- core: '],
		['option-repeated', '- id: plainer'],
		['fact-without-reference', '- core: reckless'],
		['no-key-asked', 'id: mark-lane'],
		['unknown-target', '- text: Statement number a'],
		['quote-not-exact', '- core: Reckless'],
		['second-key-answer', '- question: plainer'],
		['second-key-ambiguous', '- passage: south']
	])('for %s is that of “%s”', (rule, text) => {
		expect(linesNamed(rule)).toContainEqual(expect.stringContaining(text));
	});

	it('for something of the same id is that of the second one', () => {
		const text = `${sound[FIRST_LESSON] ?? ''}`.replace('id: charged', 'id: plainer');
		const [found] = checkCourse({ ...sound, [FIRST_LESSON]: text }, sha256).findings;
		expect(found?.line).toBe(text.split('\n').findLastIndex((line) => line.includes('id: plainer')) + 1);
	});
});

describe('two defects at once', () => {
	it.each<[string, (text: string) => string, readonly RuleId[]]>([
		[
			'a step that does not fit, and a key that is not exact',
			(text) => text.replace('several: true', 'several: maybe').replace('core: reckless', 'core: wreckless'),
			['schema', 'quote-not-exact']
		],
		[
			'a passage that does not fit, and a prompt turned round',
			(text) => text.replace('side: against the lane', 'side: 3').replace('Choose every', 'Which is not a'),
			['schema', 'negative-stem']
		],
		[
			'two fields that do not fit',
			(text) => text.replace('minutes: 30', 'minutes: soon').replace('several: true', 'several: maybe'),
			['schema', 'schema']
		],
		['two lines that are no YAML', (text) => `${text}title: again\ncanDo: again\n`, ['yaml', 'yaml']],
		[
			'two questions that break a rule',
			(text) =>
				text.replace('Choose every', 'Which is not a').replace('text: the insane lane', 'text: all of these'),
			['all-of-the-above', 'negative-stem']
		]
	])('are both reported, and nothing that follows from them: %s', (_, change, expected) => {
		const files = { ...sound, [FIRST_LESSON]: change(sound[FIRST_LESSON] ?? '') };
		const found = checkCourse(files, sha256).findings.filter(({ file }) => file === FIRST_LESSON);
		expect(found.map(({ rule }) => rule).toSorted()).toEqual(expected.toSorted());
	});

	it('are both reported in two files', () => {
		const files = { ...sound, [FIRST_LESSON]: 'id: [', [SECOND_KEYS]: 'lesson: [' };
		expect(rulesIn(files)).toContain('yaml');
		expect(
			checkCourse(files, sha256)
				.findings.filter(({ rule }) => rule === 'yaml')
				.map(({ file }) => file)
		).toEqual(expect.arrayContaining([FIRST_LESSON, SECOND_KEYS]));
	});
});

describe('a file made to do harm', () => {
	const letters = [...'abcdefghij'];
	const bomb = letters
		.map(
			(letter, index) =>
				`${letter}: &${letter} [${Array(10)
					.fill(index === 0 ? 'x' : `*${letters[index - 1]}`)
					.join(', ')}]`
		)
		.join('\n');

	it.each([
		['ten lists of ten of the one before', bomb, 'yaml-alias'],
		['a list that holds itself', 'id: &a [*a]', 'yaml-alias'],
		['a group that holds itself', 'id: &a { b: *a }', 'yaml-alias'],
		['an alias to nothing', 'id: *nothing', 'yaml-alias'],
		[
			'a text repeated a thousand times',
			`id: &a x\nlist: [${Array(1000).fill('*a').join(', ')}]`,
			'yaml-alias'
		],
		['ten thousand brackets', '['.repeat(10_000), 'yaml'],
		['far too many characters', '#'.repeat(20_000_001), 'yaml'],
		['a field called __proto__', '__proto__: { id: x }', 'schema'],
		['a list instead of a lesson', '- 1', 'schema'],
		['nothing at all', '', 'schema'],
		['a lone text', 'hello', 'schema']
	])('is refused for what it is: %s', (_, text, rule) => {
		const { findings } = checkCourse({ ...sound, [FIRST_LESSON]: text }, sha256);
		expect(findings.filter(({ file }) => file === FIRST_LESSON).map((finding) => finding.rule)).toContain(
			rule
		);
	});

	it('may repeat one text', () => {
		const text = (sound[FIRST_LESSON] ?? '')
			.replace('title: Loaded language', 'title: &a Loaded language')
			.replace('canDo: ', 'canDo: *a #');
		expect(checkCourse({ ...sound, [FIRST_LESSON]: text }, sha256).findings).toEqual([]);
	});
});
