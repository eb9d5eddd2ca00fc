import { describe, expect, it } from 'vitest';
import { checkCourse } from './course-check';
import { factsIn } from './course-check/facts';
import { fingerprintFile, makeFingerprint } from './fingerprint';
import {
	aChoice,
	aFairPassage,
	aHighlight,
	aKey,
	aNaming,
	ARTICLE,
	aSlantedPassage,
	choiceIn,
	filesOf,
	highlightIn,
	keyIn,
	passageIn,
	removeStep,
	type CourseDraft
} from './test-course';
import { aSoundDraft } from './test-kinds';
import { sha256WithJaneRoe as sha256 } from './test-private-name';

type Change = (draft: CourseDraft) => unknown;

const sound = aSoundDraft();
const quoted = [sound.frontPage, passageIn(sound, 'lane'), passageIn(sound, 'trips')];
const ARTICLE_WORDS = ARTICLE.split(/\s+/).length;
/** Of “lane” without its cut, of “trips” and of the front page. */
const QUOTED_WORDS = 22 + 15 + 15;
const FINGERPRINT = fingerprintFile(makeFingerprint(ARTICLE, quoted, sha256));

function check(change?: Change, fingerprint = FINGERPRINT) {
	return checkCourse({ ...filesOf(aSoundDraft(change)), 'article-fingerprint.json': fingerprint }, sha256);
}

/** Errors, and warnings of the rule that is meant. */
function rulesBroken(change: Change, meant?: string): string[] {
	const { findings } = check(change);
	const told = findings.filter(({ severity, rule }) => severity === 'error' || rule === meant);
	return [...new Set(told.map(({ rule }) => rule))];
}

const THIRTY = 'a '.repeat(30).trim();
const LONG = `${THIRTY} a`;
const otherKey = (core: string) => ({ ...aKey(core), techniques: ['name-calling'] });

const broken: readonly (readonly [rule: string, how: string, change: Change])[] = [
	[
		'core-outside-acceptable',
		'a margin beside its core',
		(draft) => Object.assign(keyIn(draft, 'lane'), { acceptable: 'new bus lane' })
	],
	[
		'core-outside-acceptable',
		'a margin that holds half the core',
		(draft) => Object.assign(keyIn(draft, 'lane'), { core: 'reckless new', acceptable: 'The reckless' })
	],
	[
		'core-too-long',
		'a core of 31 words',
		(draft) =>
			Object.assign(passageIn(draft, 'north'), {
				text: `${'plain '.repeat(30)}. ${LONG}. And more.`,
				keys: [aKey(LONG)]
			})
	],
	[
		'too-few-fair-words',
		'a margin over most of the words',
		(draft) =>
			Object.assign(keyIn(draft, 'north'), {
				acceptable: 'The shameful plan for lane north was agreed on Monday. It starts in'
			})
	],
	[
		'too-few-fair-words',
		'contested words over most of the rest',
		(draft) =>
			Object.assign(passageIn(draft, 'north'), {
				contested: [{ words: 'for lane north was agreed on Monday. It starts', reason: 'unclear' }]
			})
	],
	[
		'overlapping-cores',
		'two cores of different techniques',
		(draft) => passageIn(draft, 'lane').keys?.push(otherKey('The reckless new'))
	],
	[
		'many-keys',
		'seven keys',
		(draft) =>
			Object.assign(passageIn(draft, 'lane'), { keys: Array.from({ length: 7 }, () => aKey('reckless')) })
	],
	[
		'tree-unknown',
		'a way to a question that is not there',
		({ tree }) => tree[0]?.answers.push({ say: 'Perhaps.', to: 'nowhere' })
	],
	[
		'tree-unknown',
		'a way to a technique that is not there',
		({ tree }) => tree[0]?.answers.push({ say: 'Perhaps.', technique: 'sophistry' })
	],
	['tree-loop', 'a way back', ({ tree }) => tree[1]?.answers.push({ say: 'Perhaps.', to: 'start' })],
	[
		'tree-unreached',
		'a question that no answer leads to',
		({ tree }) =>
			tree.push({
				...{ id: 'lost', ask: 'Is it lost?' },
				answers: [
					{ say: 'Yes.', technique: 'name-calling' },
					{ say: 'No.', technique: 'fair-statement' }
				]
			})
	],
	[
		'tree-unreached',
		'a technique that no answer leads to',
		({ tree }) => Object.assign(tree[0]?.answers[0] ?? {}, { technique: 'loaded-language' })
	],
	[
		'fair-without-look-alike',
		'a fair passage like nothing else',
		(draft) => Object.assign(passageIn(draft, 'south'), { looksLike: [] })
	],
	[
		'fair-without-reason',
		'a fair passage without a reason',
		(draft) => Object.assign(passageIn(draft, 'south'), { fair: undefined })
	],
	[
		'written-balance',
		'one course-written passage of three fair',
		({ lesson }) => lesson.passages.push(aSlantedPassage('east'))
	],
	[
		'written-balance',
		'two course-written passages of three fair',
		(draft) => {
			draft.lesson.passages.push(aFairPassage('east'));
			draft.lesson.techniques.push('fair-statement');
		}
	],
	[
		'fair-share',
		'one passage of four fair',
		(draft) =>
			Object.assign(passageIn(draft, 'trips'), {
				keys: [aKey('nine')],
				looksLike: [],
				fair: undefined,
				fairNotes: []
			})
	],
	[
		'mostly-fair',
		'three passages of four fair',
		(draft) =>
			Object.assign(passageIn(draft, 'lane'), {
				keys: [],
				looksLike: ['loaded-language'],
				fair: passageIn(draft, 'south').fair
			})
	],
	[
		'nothing-to-mark-share',
		'one fair highlight passage of six',
		(draft) => {
			draft.lesson.passages.push(
				...['1', '2', '3'].map(aSlantedPassage),
				aFairPassage('4'),
				aFairPassage('5')
			);
			draft.lesson.steps.push(...['1', '2', '3'].map((id) => aHighlight(`mark-${id}`, id)));
			highlightIn(draft, 'mark-south').passage = 'north';
		}
	],
	[
		'naming-fair-share',
		'one fair answer of five',
		(draft) => {
			draft.lesson.steps.push(...['1', '2', '3'].map((id) => aNaming(id, 'north', 'loaded-language')));
		}
	],
	[
		'naming-without-fair',
		'a choice of techniques without “fair”',
		(draft) => choiceIn(draft, 'name-slanted').options.pop()
	],
	[
		'right-and-wrong',
		'a choice with nothing right',
		(draft) => Object.assign(choiceIn(draft, 'plainer').options[0] ?? {}, { right: false })
	],
	[
		'right-and-wrong',
		'a choice with nothing wrong',
		(draft) =>
			choiceIn(draft, 'plainer').options.splice(1, 2, { text: 'a lane', right: true, feedback: 'Yes.' })
	],
	[
		'negative-stem',
		'which is not',
		(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which wording is not charged?' })
	],
	[
		'negative-stem',
		'which doesn’t',
		(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which of these words doesn’t judge?' })
	],
	[
		'negative-stem',
		'NOT',
		(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Choose the word that does NOT judge.' })
	],
	[
		'negative-stem',
		'all but',
		(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'All of these words judge except:' })
	],
	[
		'negative-stem',
		'all but, in the context',
		(draft) =>
			Object.assign(highlightIn(draft, 'mark-north'), { context: 'All of these words judge except one.' })
	],
	[
		'all-of-the-above',
		'all of these',
		(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'All of these.' })
	],
	[
		'all-of-the-above',
		'all of the above',
		(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'All of the above' })
	],
	[
		'all-of-the-above',
		'none of the above',
		(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'None of the above' })
	],
	[
		'no-key-asked',
		'a highlight question for a technique without a key',
		(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { techniques: ['name-calling'] })
	],
	[
		'no-key-asked',
		'a choice about a technique without a key',
		(draft) => Object.assign(choiceIn(draft, 'name-slanted'), { techniques: ['name-calling'] })
	],
	[
		'no-key-asked',
		'a highlight question that asks a slanted passage for fairness',
		(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { techniques: ['fair-statement'] })
	],
	['question-count', 'seven questions', (draft) => removeStep(draft, 'plainer')],
	[
		'question-count',
		'thirteen questions',
		({ lesson }) => lesson.steps.push(...Array.from({ length: 7 }, (_, index) => aChoice(`more-${index}`)))
	],
	[
		'highlight-count',
		'one highlight question',
		(draft) => {
			removeStep(draft, 'mark-lane');
			draft.lesson.steps.push(aChoice('more'));
		}
	],
	[
		'no-naming',
		'no highlight question that asks for names',
		(draft) => {
			['mark-lane', 'mark-trips', 'mark-north', 'mark-south'].forEach((id) =>
				Object.assign(highlightIn(draft, id), { name: undefined })
			);
		}
	],
	[
		'no-naming',
		'no names in the lighter version',
		(draft) => {
			['mark-north', 'mark-south'].forEach((id) =>
				Object.assign(highlightIn(draft, id), { name: undefined })
			);
		}
	],
	[
		'reading-length',
		'a reading of 149 words',
		(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(149) })
	],
	[
		'reading-length',
		'a reading of 251 words',
		(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(251) })
	],
	['reading-length', 'no reading', (draft) => removeStep(draft, 'read')],
	['worked-examples', 'one worked example', (draft) => removeStep(draft, 'worked-slanted')],
	[
		'worked-examples',
		'no worked example on a fair passage',
		(draft) => Object.assign(draft.lesson.steps[2] ?? {}, { passage: 'north' })
	],
	[
		'content-note-without-lighter',
		'a content note and nothing lighter',
		({ lesson }) => {
			lesson.steps = lesson.steps.map((entry) => ('step' in entry ? entry.step : entry));
		}
	],
	[
		'lighter-missing',
		'a step on the article without a lighter one',
		(draft) => Object.assign(choiceIn(draft, 'name-slanted'), { passage: 'lane' })
	],
	[
		'lighter-missing',
		'a lighter step on the article',
		(draft) => Object.assign(highlightIn(draft, 'mark-north'), { passage: 'lane' })
	],
	['duplicate-id', 'two steps', (draft) => Object.assign(choiceIn(draft, 'plainer'), { id: 'charged' })],
	[
		'duplicate-id',
		'a step and a lighter one',
		(draft) => Object.assign(highlightIn(draft, 'mark-north'), { id: 'mark-lane' })
	],
	[
		'duplicate-id',
		'a passage and that of the front page',
		(draft) => Object.assign(draft.frontPage, { id: 'north' })
	],
	['duplicate-id', 'two references', ({ references }) => references.push(...references)],
	['duplicate-id', 'two sources', ({ sources }) => sources.push(...sources)],
	['duplicate-id', 'two techniques', ({ taxonomy }) => taxonomy.techniques.push(...taxonomy.techniques)],
	[
		'fact-without-reference',
		'a year in a reason',
		(draft) => Object.assign(keyIn(draft, 'lane'), { reason: 'It was built in 1994.' })
	],
	[
		'fact-without-reference',
		'a date in a test',
		(draft) => Object.assign(keyIn(draft, 'lane'), { spot: 'It was built on 3 March.' })
	],
	[
		'fact-without-reference',
		'a percentage in what tempts',
		(draft) => Object.assign(keyIn(draft, 'lane'), { tempts: 'But 7 % agreed.' })
	],
	[
		'fact-without-reference',
		'a large number in a plainer wording',
		(draft) => Object.assign(keyIn(draft, 'lane'), { plainer: 'a lane for 2,404 people' })
	],
	[
		'fact-without-reference',
		'a number in words in the reason of contested words',
		(draft) =>
			Object.assign(passageIn(draft, 'lane').contested?.[0] ?? {}, { reason: 'It cost two million.' })
	],
	[
		'fact-without-reference',
		'a year in why a passage is fair',
		(draft) => Object.assign(passageIn(draft, 'south').fair ?? {}, { reason: 'The count of 2025 is public.' })
	],
	[
		'fact-without-reference',
		'a year in a fair note',
		(draft) =>
			Object.assign(passageIn(draft, 'trips').fairNotes?.[0] ?? {}, {
				reason: 'Counted in 2025.',
				references: []
			})
	],
	[
		'fact-without-reference',
		'a year in an option',
		(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { feedback: 'It opened in 2025.' })
	],
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
];

describe('the check', () => {
	it('finds nothing in a sound course but that nobody keyed it twice', () => {
		expect(check().findings.map(({ rule }) => rule)).toEqual(['second-key-missing']);
	});

	it.each(broken)('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it('finds a lesson, and with it a course, in which every highlight passage is slanted', () => {
		const change = (draft: CourseDraft) => {
			highlightIn(draft, 'mark-trips').passage = 'north';
			highlightIn(draft, 'mark-south').passage = 'north';
		};
		expect(rulesBroken(change)).toEqual(['nothing-to-mark-share', 'nothing-to-mark']);
	});

	it('finds a course without lessons', () => {
		const { 'lessons/02-loaded-language.yaml': _, ...files } = filesOf(aSoundDraft());
		const { findings } = checkCourse({ ...files, 'article-fingerprint.json': FINGERPRINT }, sha256);
		expect(findings.map(({ rule }) => rule)).toEqual(['no-lesson']);
	});

	it('finds two lessons of the same id and number', () => {
		const files = filesOf(aSoundDraft());
		const twice = { ...files, 'lessons/03.yaml': files['lessons/02-loaded-language.yaml'] ?? '' };
		const { findings } = checkCourse({ ...twice, 'article-fingerprint.json': FINGERPRINT }, sha256);
		expect(findings.map(({ message }) => message)).toEqual(
			expect.arrayContaining([
				'lesson “loaded-language” stands in lessons/02-loaded-language.yaml (loaded-language) already',
				'number 2 of the course stands in lessons/02-loaded-language.yaml (loaded-language) already'
			])
		);
	});

	it('finds more than half of the article quoted', () => {
		const short = FINGERPRINT.replace(/"words": \d+/, '"words": 60');
		expect(check(undefined, short).findings.map(({ rule }) => rule)).toContain('quota');
	});

	it('takes a fingerprint that does not read for none', () => {
		expect(check(undefined, '{').findings.map(({ rule }) => rule)).toContain('no-fingerprint');
	});

	it('says file, place, rule and what is wrong', () => {
		expect(
			check((draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which is NOT it?' })).findings
		).toContainEqual({
			file: 'lessons/02-loaded-language.yaml',
			line: 150,
			place: 'loaded-language / plainer',
			rule: 'negative-stem',
			message: 'the prompt asks for what is not so: ask for what is',
			remedy: 'Turn the prompt around, so that it asks for what is so.',
			severity: 'error'
		});
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

	it('skips a passage that does not resolve rather than blame it twice', () => {
		expect(rulesBroken((draft) => Object.assign(keyIn(draft, 'lane'), { core: 'not there' }))).toEqual([
			'quote-not-exact'
		]);
	});

	it.each<[string, Change]>([
		[
			'overlapping cores that share a technique',
			(draft) => passageIn(draft, 'lane').keys?.push(aKey('The reckless new'))
		],
		[
			'six keys',
			(draft) =>
				Object.assign(passageIn(draft, 'lane'), { keys: Array.from({ length: 6 }, () => aKey('reckless')) })
		],
		[
			'a core of 30 words',
			(draft) =>
				Object.assign(passageIn(draft, 'north'), {
					text: `${'plain '.repeat(30)}. ${THIRTY}. And.`,
					keys: [aKey(THIRTY)]
				})
		],
		[
			'a reading of 150 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(150) })
		],
		[
			'a reading of 250 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(250) })
		],
		[
			'twelve questions',
			({ lesson }) => lesson.steps.push(...Array.from({ length: 4 }, (_, index) => aChoice(`more-${index}`)))
		],
		[
			'a fact with a reference',
			(draft) => Object.assign(keyIn(draft, 'lane'), { reason: 'Built in 1994.', references: ['count'] })
		],
		[
			'a figure that the passage gives',
			(draft) => {
				const north = passageIn(draft, 'north');
				north.text += ' It cost 2,404 pounds on May 5.';
				keyIn(draft, 'north').reason = 'The passage says 2404 pounds, on 5 May.';
			}
		],
		[
			'a figure in feedback that the context gives',
			(draft) => {
				const plainer = choiceIn(draft, 'plainer');
				plainer.context = 'From a letter: “The lane cost 2,404 pounds.”';
				Object.assign(plainer.options[1] ?? {}, { feedback: 'The letter says 2404 pounds.' });
			}
		],
		[
			'an option that speaks for all of them',
			(draft) =>
				Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'It speaks for all of them.' })
		],
		[
			'“which” without a not',
			(draft) =>
				Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which wording is fair, though not kind?' })
		],
		[
			'a mostly fair lesson on fairness',
			(draft) => {
				Object.assign(passageIn(draft, 'lane'), {
					keys: [],
					looksLike: ['loaded-language'],
					fair: passageIn(draft, 'south').fair
				});
				draft.lesson.techniques.push('fair-statement');
			}
		],
		[
			'a single choice with two right options',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { right: true })
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});

	it('sums up every lesson and the course', () => {
		const figures = {
			kinds: { choice: 4, highlight: 4, match: 1, short: 1 },
			lighter: 2,
			passages: 4,
			fairPassages: 2,
			highlightPassages: 4,
			nothingToMark: 2,
			readingWords: 180
		};
		expect(check().summary).toEqual([
			{
				part: { kind: 'course' },
				lessons: [
					expect.objectContaining({ id: 'loaded-language', number: 2, agreement: undefined, ...figures })
				],
				totals: figures,
				balance: undefined
			}
		]);
	});

	it('gives the quoted share of the article', () => {
		expect(check().quoted).toEqual([
			{ source: 'courier', share: expect.closeTo(QUOTED_WORDS / ARTICLE_WORDS, 10) }
		]);
	});
});

describe('a fact in feedback', () => {
	it.each([
		['In 1994 it began.', ['1994']],
		['About 40 % or 40 per cent agreed, 2.5% did not.', ['40 %', '2.5 %']],
		['On August 15 and on 15 August.', ['August 15']],
		['It has 2,404 words, or 2404.', ['2404']],
		['It cost Two  million and 1.5 billion.', ['two million', '1.5 billion']],
		['In 24 minutes, on route 9, in two of three cases.', []],
		['P136 and lane A320 are names.', []],
		['It may 5 times happen in May.', []]
	])('is found in “%s”: %j', (text, facts) => {
		expect([...factsIn(text)]).toEqual(facts);
	});
});
