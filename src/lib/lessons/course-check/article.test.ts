/** What is quoted from an article, and whom no file may name. */
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../course-check';
import { check, FINGERPRINT, rulesBroken, type Change } from '../test-check';
import { ARTICLE, filesOf, passageIn } from '../test-course';
import { aSoundDraft } from '../test-kinds';
import { sha256WithJaneRoe as sha256 } from '../test-private-name';

const ARTICLE_WORDS = ARTICLE.split(/\s+/).length;
/** Of “lane” without its cut, of “trips” and of the front page. */
const QUOTED_WORDS = 22 + 15 + 15;

describe('the check of what is quoted', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'no-fingerprint',
			'a fingerprint that is not there',
			({ sources }) => Object.assign(sources[0] ?? {}, { fingerprint: 'other.json' })
		],
		[
			'article-not-exact',
			'one word of the article changed',
			(draft) =>
				Object.assign(draft.frontPage, {
					text: 'Nobody has counted them so far, and nobody in the town hall seems to want to.'
				})
		],
		[
			'article-too-short',
			'four words of the article',
			(draft) => Object.assign(passageIn(draft, 'trips'), { text: "the council's own count" })
		],
		[
			'private-name',
			'a private name',
			({ references }) => Object.assign(references[0] ?? {}, { title: 'A talk with Jane Roe’s sister' })
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it('finds more than half of the article quoted', () => {
		const short = FINGERPRINT.replace(/"words": \d+/, '"words": 60');
		expect(check(undefined, short).findings.map(({ rule }) => rule)).toContain('quota');
	});
	it('takes a fingerprint that does not read for none', () => {
		expect(check(undefined, '{').findings.map(({ rule }) => rule)).toContain('no-fingerprint');
	});
	it('gives the quoted share of the article', () => {
		expect(check().quoted).toEqual([
			{ source: 'courier', share: expect.closeTo(QUOTED_WORDS / ARTICLE_WORDS, 10) }
		]);
	});
	it('does not repeat a private name', () => {
		const { findings } = check(({ references }) => Object.assign(references[0] ?? {}, { title: 'Jane Roe' }));
		expect(JSON.stringify(findings)).not.toContain('Jane');
	});
	it('finds a private name over a line break', () => {
		const files = {
			...filesOf(aSoundDraft()),
			'article-fingerprint.json': FINGERPRINT,
			'notes.yaml': '# Ask JANE\n# Roe.'
		};
		expect(checkCourse(files, sha256).findings.map(({ file, line }) => `${file} ${line}`)).toContain(
			'notes.yaml 1'
		);
	});
	it('still reports private names where nothing else reads', () => {
		expect(checkCourse({ 'taxonomy.yaml': 'Jane Roe' }, sha256).findings.map(({ rule }) => rule)).toContain(
			'private-name'
		);
	});
});
