/** One mutation for every rule: the compiler asks for a new one with each new rule. */
import type { RuleId } from './course-check/remedies';
import { aBank } from './test-bank';
import { kindMutations } from './test-mutation-kinds';
import type { Mutation } from './test-mutations';
import {
	aChoice,
	aFairPassage,
	aHighlight,
	aKey,
	aNaming,
	aSlantedPassage,
	choiceIn,
	highlightIn,
	keyIn,
	passageIn,
	removeStep,
	type CourseDraft
} from './test-course';
import { aMatch, FIRST_LESSON, SECOND_KEYS, stepIn } from './test-kinds';

type Draft = CourseDraft;
const LONG = 'plain '.repeat(31).trim();
const replace = (what: string, by: string): Mutation => ({ text: (text) => text.replace(what, by) });
const draft = (change: (draft: Draft) => unknown): Mutation => ({ draft: change });
const onPassage = (id: string, change: object) => draft((each) => Object.assign(passageIn(each, id), change));
const onKey = (id: string, change: object) => draft((each) => Object.assign(keyIn(each, id), change));
const onChoice = (id: string, change: object) => draft((each) => Object.assign(choiceIn(each, id), change));
const onHighlight = (id: string, change: object) =>
	draft((each) => Object.assign(highlightIn(each, id), change));
const south = (marks: { words: string; technique: string }[]): Mutation => ({
	keys: ({ passages }) => Object.assign(passages?.find(({ passage }) => passage === 'south') ?? {}, { marks })
});
/** The last answer of the decision tree. */
const technique = 'loaded-language';
const bank = (wanted: Parameters<typeof aBank>[0]): Mutation => ({
	files: (files) => ({ ...files, ...aBank(wanted) })
});
const fairOnes = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

export const mutations: Readonly<Record<RuleId, Mutation>> = {
	...kindMutations,

	yaml: replace('minutes: 30', 'minutes: 30\nminutes: 31'),
	'yaml-alias': replace('title: Loaded language', 'title: *loop'),
	schema: replace('minutes: 30', 'minutes: soon'),
	'missing-file': { files: ({ 'front-page.yaml': _, ...files }) => files },
	'option-without-feedback': onChoice('plainer', {
		options: [
			{ text: 'the new lane', right: true, feedback: '' },
			{ text: 'the insane lane', feedback: 'This word judges.' }
		]
	}),
	'quote-not-exact': onKey('lane', { core: 'Reckless' }),
	'unknown-technique': onKey('lane', { techniques: ['loaded'] }),
	'unknown-source': onPassage('lane', { source: 'nobody' }),
	'unknown-reference': onKey('lane', { references: ['nowhere'] }),
	'unknown-passage': onHighlight('mark-lane', { passage: 'nowhere' }),

	'tree-unknown': draft(({ tree }) => tree[0]?.answers.push({ say: 'Perhaps.', to: 'nowhere' })),
	'tree-loop': draft(({ tree }) => tree[1]?.answers.push({ say: 'Perhaps.', to: 'start' })),
	'tree-unreached': draft(({ tree }) =>
		Object.assign(tree[0]?.answers[0] ?? {}, { technique: 'loaded-language' })
	),

	'no-lesson': {
		files: (files) =>
			Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('lessons/')))
	},
	'question-count': draft(({ lesson }) => lesson.steps.push(aChoice('more'), aChoice('still-more'))),
	'question-kinds': draft((each) => {
		for (const id of ['sort', 'write', 'rank', 'judge', 'say', 'trace']) removeStep(each, id);
		each.lesson.steps.push(aChoice('more'), aChoice('still-more'));
	}),
	'highlight-count': draft((each) => {
		for (const id of ['mark-trips', 'trace']) removeStep(each, id);
	}),
	'no-naming': draft((each) => {
		for (const id of ['mark-lane', 'mark-trips', 'mark-north', 'mark-south'])
			highlightIn(each, id).name = undefined;
	}),
	'reading-length': draft(({ lesson }) =>
		Object.assign(lesson.steps[0] ?? {}, { body: 'word '.repeat(149) })
	),
	'worked-examples': draft((each) => removeStep(each, 'worked-fair')),
	'content-note-without-lighter': draft(({ lesson }) => {
		lesson.steps = lesson.steps.map((entry) => ('step' in entry ? entry.step : entry));
	}),
	'lighter-missing': onChoice('name-slanted', { passage: 'lane' }),
	'duplicate-id': onChoice('plainer', { id: 'charged' }),
	'no-earlier-technique': {
		files: (files) => ({
			...files,
			'lessons/03.yaml': (files[FIRST_LESSON] ?? '')
				.replace('number: 2', 'number: 3')
				.replace(/^(techniques:\n {2}- )loaded-language/m, '$1name-calling')
				.replaceAll('- loaded-language', '- name-calling')
		})
	},
	'unused-passage': draft(({ lesson }) => lesson.passages.push(aFairPassage('east'))),

	'bank-question': bank({ slanted: 1, fair: 1, change: ({ steps }) => steps.pop() }),
	'bank-passage': draft((each) => Object.assign(passageIn(each, 'north'), { use: 'review' })),
	'bank-size': bank({ slanted: 53, fair: 40 }),
	'bank-technique': bank({ slanted: 1, fair: 1 }),
	'bank-balance': bank({ slanted: 60, fair: 39 }),
	'bank-tells': bank({
		...{ slanted: 5, fair: 4 },
		change: ({ passages }) => {
			for (const { id, ...passage } of passages.filter(({ fair }) => fair))
				Object.assign(passages.find((one) => one.id === id) ?? {}, { text: `${passage.text} And so on.` });
		}
	}),

	'check-count': { checks: ({ a }) => a.steps.pop() },
	'check-question': { checks: ({ a }) => Object.assign(a.steps[0] ?? {}, { asksConfidence: false }) },
	'check-forms': { checks: ({ b }) => Object.assign(b.steps[0] ?? {}, { techniques: ['name-calling'] }) },

	'core-outside-acceptable': onKey('lane', { acceptable: 'new bus lane' }),
	'core-too-long': onPassage('north', {
		text: `${'And so on. '.repeat(20)} ${LONG}.`,
		keys: [aKey(LONG)]
	}),
	'too-few-fair-words': onKey('north', {
		acceptable: 'The shameful plan for lane north was agreed on Monday. It starts in'
	}),
	'overlapping-cores': draft((each) =>
		passageIn(each, 'lane').keys?.push({ ...aKey('The reckless new'), techniques: ['name-calling'] })
	),
	'many-keys': onPassage('lane', { keys: Array.from({ length: 7 }, () => aKey('reckless')) }),
	'fair-without-look-alike': onPassage('south', { looksLike: [] }),
	'fair-without-reason': onPassage('south', { fair: undefined }),

	'written-balance': draft(({ lesson }) => lesson.passages.push(aSlantedPassage('east'))),
	'fair-share': draft(({ lesson }) => lesson.passages.push(aSlantedPassage('east'), aSlantedPassage('west'))),
	'mostly-fair': draft(({ lesson }) => lesson.passages.push(aFairPassage('east'))),
	'nothing-to-mark': draft((each) => {
		highlightIn(each, 'mark-trips').passage = 'north';
		highlightIn(each, 'mark-south').passage = 'north';
	}),
	'nothing-to-mark-share': draft((each) => {
		highlightIn(each, 'mark-trips').passage = 'north';
		highlightIn(each, 'mark-south').passage = 'north';
	}),
	'naming-fair-share': {
		draft: ({ lesson }) =>
			lesson.steps.push(...fairOnes(50).map((id) => aNaming(`name-${id}`, 'north', technique)))
	},
	'set-balance': draft(({ lesson }) => {
		lesson.passages.push(...['1', '2', '3', '4'].map(aSlantedPassage));
		lesson.steps.push(...['1', '2', '3', '4'].map((id) => aHighlight(`mark-${id}`, id)));
	}),
	'length-tells': {
		checks: ({ a }) => {
			for (const passage of a.passages.filter(({ fair }) => fair))
				passage.text += ' It is as I say, and no more than that.';
		}
	},
	'origin-tells': {
		draft: ({ sources }) => sources.push({ ...sources[1], id: 'other', rightsBasis: 'licensed' } as never),
		checks: ({ a }) => {
			for (const passage of a.passages.filter(({ fair }) => fair)) passage.source = 'other';
		}
	},
	'reading-level': draft(({ lesson }) =>
		Object.assign(lesson.steps[0] ?? {}, {
			body: 'Characterization of organizational responsibilities necessitates considerable reinterpretation. '.repeat(
				20
			)
		})
	),

	'naming-without-fair': draft((each) => choiceIn(each, 'name-slanted').options.pop()),
	'right-and-wrong': draft((each) =>
		Object.assign(choiceIn(each, 'plainer').options[0] ?? {}, { right: false })
	),
	'negative-stem': onChoice('plainer', { prompt: 'Which wording is not charged?' }),
	'all-of-the-above': draft((each) =>
		Object.assign(choiceIn(each, 'plainer').options[2] ?? {}, { text: 'All of these.' })
	),
	'no-key-asked': onHighlight('mark-lane', { techniques: ['name-calling'] }),
	'option-repeated': draft((each) =>
		Object.assign(choiceIn(each, 'plainer').options[2] ?? {}, { feedback: 'This word judges too.' })
	),
	'options-uneven': draft((each) =>
		Object.assign(choiceIn(each, 'plainer').options[2] ?? {}, { text: 'word '.repeat(13) })
	),
	'fact-without-reference': onKey('lane', { reason: 'It was built in 1994.' }),

	'no-fingerprint': draft(({ sources }) => Object.assign(sources[0] ?? {}, { fingerprint: 'other.json' })),
	'article-too-short': onPassage('trips', { text: "the council's own count" }),
	'article-not-exact': draft(({ frontPage }) =>
		Object.assign(frontPage, { text: frontPage.text.replace('counted them yet', 'counted them so far') })
	),
	quota: {
		files: (files) => ({
			...files,
			'article-fingerprint.json': (files['article-fingerprint.json'] ?? '').replace(
				/"words": \d+/,
				'"words": 60'
			)
		})
	},
	'private-name': draft(({ references }) => Object.assign(references[0] ?? {}, { title: 'Jane Roe' })),

	'second-key-missing': { files: ({ [SECOND_KEYS]: _, ...files }) => files },
	'second-key-unknown': { keys: ({ passages }) => passages?.push({ passage: 'nowhere', marks: [] }) },
	'second-key-twice': { keys: ({ passages }) => passages?.push({ passage: 'lane', marks: [] }) },
	'second-key-unread': {
		keys: ({ passages }) =>
			Object.assign(passages?.[3] ?? {}, {
				marks: undefined,
				before: { text: 'I am against it.', marks: ['against'] }
			})
	},
	'second-key-ambiguous': south([{ words: 'narrow', technique }]),
	'second-key-undiscussed': south([{ words: 'narrow', technique }]),
	'second-key-not-contested': {
		keys: ({ passages }) =>
			Object.assign(passages?.[3] ?? {}, {
				marks: [{ words: 'narrow', technique }],
				differences: [{ words: 'narrow', status: 'became contested', why: 'It may be measured, or felt.' }]
			})
	},
	'second-key-answer': { keys: ({ questions }) => Object.assign(questions?.[0] ?? {}, { answer: 'b' }) },

	'claim-and-name': draft((each) =>
		Object.assign(stepIn(each, 'trace', 'highlight'), { name: [technique, 'name-calling'] })
	),
	'duplicate-target': draft((each) =>
		Object.assign(stepIn(each, 'sort', 'match').targets[1] ?? {}, { id: 'fact' })
	),
	'unknown-target': draft((each) =>
		Object.assign(stepIn(each, 'sort', 'match').items[0] ?? {}, { to: 'guess' })
	),
	'item-text': draft((each) =>
		Object.assign(stepIn(each, 'sort', 'match').items[0] ?? {}, { text: undefined, words: undefined })
	),
	'words-without-passage': draft(({ lesson }) =>
		lesson.steps.push({
			...aMatch(),
			id: 'sort-again',
			items: aMatch().items.map((item) => ({ ...item, text: undefined, words: 'somewhere' }))
		})
	)
};
