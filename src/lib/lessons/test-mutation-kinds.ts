/** Mutations of the rules on questions of one kind. */
import type { CourseDraft } from './test-course';
import { aVerdict, stepIn } from './test-kinds';
import type { Mutation } from './test-mutations';

const on =
	(kind: 'match' | 'order' | 'verdict' | 'short' | 'rewrite', id: string) =>
	(change: object): Mutation => ({
		draft: (draft: CourseDraft) => Object.assign(stepIn(draft, id, kind), change)
	});
const onMatch = on('match', 'sort');
const onOrder = on('order', 'rank');
const onVerdict = on('verdict', 'judge');
const onShort = on('short', 'write');
const onRewrite = on('rewrite', 'say');
const onTrace = (change: object): Mutation => ({
	draft: (draft) => Object.assign(stepIn(draft, 'trace', 'highlight').sourcing ?? {}, change)
});

const LONG = 'plain '.repeat(31).trim();
const rows = (...to: (string | string[])[]) =>
	to.map((target, index) => ({ text: `Statement ${'abcd'.charAt(index)}`, to: target, feedback: 'Look.' }));
const targets = (first: string, second: string) => [
	{ id: 'fact', text: first },
	{ id: 'opinion', text: second }
];
const statements = (...texts: string[]) =>
	texts.map((text, index) => ({ text, feedback: `Reason ${'abcd'.charAt(index)}.` }));
const card = { reference: 'count', says: 'The lane was agreed on a Tuesday.', decides: true };
const inFull = {
	publisher: 'Lane News',
	title: 'Agreed',
	date: 'May 2026',
	says: 'It was agreed this week.'
};
const claim = { core: 'is narrow', acceptable: 'the street is narrow', reason: 'It can be measured.' };

export const kindMutations = {
	'match-without-fair': onMatch({
		targets: ['loaded-language', 'name-calling'].map((id) => ({ id, text: id, technique: id })),
		items: rows('name-calling', 'loaded-language', 'name-calling', 'loaded-language')
	}),
	'match-one-target': onMatch({ items: rows('fact', 'fact', 'fact', 'fact') }),
	'match-in-order': onMatch({ items: rows('fact', 'fact', 'opinion', 'opinion') }),
	'match-any-target': onMatch({ items: rows('opinion', ['fact', 'opinion'], 'opinion', 'fact') }),
	'match-same-text': onMatch({ targets: targets('a fact', 'A fact') }),
	'match-long-target': onMatch({ targets: targets('x'.repeat(61), 'an opinion') }),
	'match-uneven': onMatch({
		targets: targets('a fact that somebody could look up if they only had the time', 'opinion')
	}),

	'order-same-text': onOrder({ items: statements('One bus.', 'Two buses.', 'one bus. ') }),
	'order-same-ends': onOrder({ last: 'Strongest evidence' }),
	'order-numbered': onOrder({ items: statements('1. One bus.', 'Two buses.') }),
	'order-same-feedback': onOrder({
		items: statements('One bus.', 'Two buses.').map((item) => ({ ...item, feedback: 'Look.' }))
	}),
	'order-uneven': onOrder({ items: statements('One bus.', 'word '.repeat(9).trim()) }),

	'verdict-right-twice': onVerdict({ right: ['contradicted', 'contradicted'] }),
	'verdict-opposites': onVerdict({ right: ['supported', 'contradicted'] }),
	'verdict-nothing-decides': onVerdict({ cards: [{ ...card, decides: false }, inFull] }),
	'verdict-same-card': onVerdict({ cards: [card, { ...inFull, says: card.says }] }),
	'verdict-same-feedback': onVerdict({
		feedback: { supported: 'No.', misleading: 'No.', contradicted: 'Yes.', 'cannot-tell': 'It can be told.' }
	}),
	'verdict-link': onVerdict({ cards: [card, { ...inFull, link: 'http://example.org/' }] }),
	'verdict-long-claim': {
		draft: (draft) => {
			const north = draft.lesson.passages.find(({ id }) => id === 'north');
			Object.assign(north ?? {}, { text: `${north?.text} ${LONG} ${LONG}.` });
			stepIn(draft, 'judge', 'verdict').claim = `${LONG} ${LONG}`;
		}
	},
	'verdict-supported-share': {
		draft: ({ lesson }) => lesson.steps.push(...['one', 'two', 'three'].map((id) => aVerdict(`judge-${id}`)))
	},

	'short-same-answer': onShort({ accepted: ['the council', 'The Council.'] }),
	'short-not-writable': onShort({ accepted: ['the\ncouncil'] }),
	'short-answer-in-prompt': onShort({ prompt: 'Was it the Council?' }),
	'short-without-wrong': onShort({ wrong: [] }),

	'rewrite-nothing-charged': onRewrite({ sentence: 'It starts in spring and ends at the bridge.' }),
	'rewrite-long-sentence': onRewrite({ sentence: 'x '.repeat(226) }),
	'rewrite-model': onRewrite({ model: 'The SHAMEFUL plan for lane north was agreed on Monday.' }),
	'rewrite-model-charged': onRewrite({ model: 'The vicious plan for lane north was agreed on Monday.' }),
	'rewrite-model-loses': onRewrite({ model: 'The plan for lane north was agreed.' }),

	'sourcing-core-outside-acceptable': onTrace({ claim: { ...claim, acceptable: 'the street' } }),
	'sourcing-core-too-long': {
		draft: (draft) => {
			const south = draft.lesson.passages.find(({ id }) => id === 'south');
			Object.assign(south ?? {}, { text: `${south?.text} ${LONG}.` });
			Object.assign(stepIn(draft, 'trace', 'highlight').sourcing ?? {}, {
				claim: { ...claim, core: LONG, acceptable: LONG }
			});
		}
	},
	'sourcing-overlap': onTrace({ source: { core: 'the street', reason: 'No.', saidNone: 'One is named.' } })
} satisfies Readonly<Record<string, Mutation>>;
