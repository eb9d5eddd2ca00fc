import { describe, expect, it } from 'vitest';
import type { KeyAction } from './key-edit';
import type { Edge, Stretch } from './stretches';
import { aKey, doAll, nothingKeyed, plain, quotesOf, rangeFor } from './test-work';

const at = (quote: string) => rangeFor(plain, quote);
const mark = (quote: string): KeyAction => ({ do: 'mark', range: at(quote) });
const allow = (quote: string, key = 'k1'): KeyAction => ({ do: 'allow', key, range: at(quote) });
const join = (quote: string, key = 'k1'): KeyAction => ({ do: 'join', key, range: at(quote) });
const contest = (quote: string): KeyAction => ({ do: 'contest', range: at(quote) });
const core = (key = 'k1', nth = 0): Stretch => ({ part: 'core', key, at: nth });
const margin = (key = 'k1', nth = 0): Stretch => ({ part: 'acceptable', key, at: nth });
const contested = (nth = 0): Stretch => ({ part: 'contested', at: nth });
/** Moves an edge to stand before the word with this index. */
const move = (stretch: Stretch, edge: Edge, to: number): KeyAction => ({ do: 'move', stretch, edge, to });
const remove = (stretch: Stretch): KeyAction => ({ do: 'remove', stretch });
const explain = (text: string): KeyAction => ({ do: 'explain', at: 0, text });
const write = (text: string, field: 'reason' | 'plainer' = 'reason'): KeyAction => ({
	...{ do: 'write', key: 'k1', field, text }
});

describe('the words of a key', () => {
	it.each<[string, KeyAction[], string[], string[]]>([
		['become a core without a margin', [mark('savage regime')], ['savage regime / savage regime'], []],
		[
			'are a key in reading order',
			[mark('too late'), mark('savage')],
			['savage / savage', 'too late / too late'],
			[]
		],
		['are not keyed twice', [mark('savage'), mark('savage')], ['savage / savage'], []],
		[
			'may overlap those of another key',
			[mark('savage'), mark('savage regime')],
			['savage / savage', 'savage regime / savage regime'],
			[]
		],
		[
			'get a margin that holds the core',
			[mark('destroy'), allow('will surely')],
			['destroy / will surely destroy'],
			[]
		],
		[
			'get a margin of their own elsewhere',
			[mark('destroy'), allow('savage')],
			['destroy / savage+destroy'],
			[]
		],
		['take a second range in', [mark('savage'), join('destroy')], ['savage+destroy / savage+destroy'], []],
		[
			'take in words that touch as one range',
			[mark('savage'), join('regime')],
			['savage regime / savage regime'],
			[]
		],
		[
			'take no word of a key that is not there',
			[mark('savage'), join('regime', 'k7')],
			['savage / savage'],
			[]
		],
		[
			'stay without words that are contested',
			[mark('savage regime will'), contest('regime')],
			['savage+will / savage+will'],
			['regime']
		],
		[
			'are contested no more once they are keyed',
			[contest('savage regime will'), mark('regime')],
			['regime / regime'],
			['savage', 'will']
		],
		[
			'are contested no more once they may be marked',
			[mark('destroy'), contest('will surely'), allow('surely')],
			['destroy / surely destroy'],
			['will']
		],
		[
			'are gone when all of the core is contested',
			[mark('savage'), contest('The savage regime')],
			[],
			['The savage regime']
		],
		[
			'are contested as one where contested words overlap',
			[contest('The savage'), contest('savage regime')],
			[],
			['The savage regime']
		],
		[
			'are contested side by side where they touch',
			[contest('The savage'), contest('regime')],
			[],
			['The savage', 'regime']
		]
	])('%s', (_, actions, keys, words) => {
		expect(quotesOf(plain, doAll(plain, actions))).toEqual({ keys, contested: words });
	});
});

describe('an edge', () => {
	it.each<[string, KeyAction[], string[], string[]]>([
		[
			'of a core takes a margin along that reached no further',
			[mark('savage'), move(core(), 'end', 3)],
			['savage regime / savage regime'],
			[]
		],
		[
			'of a core stays within its margin',
			[mark('destroy'), allow('will surely'), move(core(), 'start', 4)],
			['surely destroy / will surely destroy'],
			[]
		],
		[
			'of a core leaves a wider margin when it draws back',
			[mark('surely destroy'), allow('will'), move(core(), 'start', 5)],
			['destroy / will surely destroy'],
			[]
		],
		[
			'of a core leaves a word at least',
			[mark('surely destroy'), move(core(), 'end', 0)],
			['surely / surely'],
			[]
		],
		['of a core stays in the text', [mark('too late'), move(core(), 'end', 99)], ['too late / too late'], []],
		[
			'of a core stops before contested words',
			[mark('savage'), contest('will'), move(core(), 'end', 6)],
			['savage regime / savage regime'],
			['will']
		],
		[
			'of a core stops a word before its next range',
			[mark('savage'), join('destroy'), move(core(), 'end', 9)],
			['savage regime will+destroy / savage regime will+destroy'],
			[]
		],
		[
			'of a core enters another key',
			[mark('savage'), mark('regime'), move(core('k1'), 'end', 3)],
			['savage regime / savage regime', 'regime / regime'],
			[]
		],
		[
			'of a margin stops at the core',
			[mark('destroy'), allow('will surely'), move(margin(), 'start', 9)],
			['destroy / destroy'],
			[]
		],
		[
			'of a margin stops after contested words',
			[mark('destroy'), contest('savage'), move(margin(), 'start', 0)],
			['destroy / regime will surely destroy'],
			['savage']
		],
		[
			'of contested words stops at a key',
			[mark('destroy'), contest('savage'), move(contested(), 'end', 9)],
			['destroy / destroy'],
			['savage regime will surely']
		],
		[
			'of contested words stops at the margin of a key',
			[mark('destroy'), allow('surely'), contest('savage'), move(contested(), 'end', 9)],
			['destroy / surely destroy'],
			['savage regime will']
		],
		[
			'of contested words stops at contested words',
			[contest('will'), contest('savage'), move(contested(0), 'end', 9)],
			[],
			['savage regime', 'will']
		],
		[
			'of what is not there moves nothing',
			[mark('savage'), move(core('k1', 3), 'end', 5), move(contested(), 'end', 5)],
			['savage / savage'],
			[]
		]
	])('%s', (_, actions, keys, words) => {
		expect(quotesOf(plain, doAll(plain, actions))).toEqual({ keys, contested: words });
	});
});

describe('what is removed', () => {
	it.each<[string, KeyAction[], string[], string[]]>([
		['takes its key along when it is the only core', [mark('savage'), remove(core())], [], []],
		[
			'takes its margin along when another core is left',
			[mark('savage'), join('destroy'), allow('surely'), remove(core('k1', 1))],
			['savage / savage'],
			[]
		],
		[
			'leaves a margin that holds another core',
			[mark('savage'), join('destroy'), allow('regime will surely'), remove(core('k1', 1))],
			['savage / savage regime will surely destroy'],
			[]
		],
		[
			'leaves the core when it is the margin',
			[mark('destroy'), allow('will surely'), remove(margin())],
			['destroy / destroy'],
			[]
		],
		[
			'leaves the other contested words',
			[contest('savage'), contest('destroy'), remove(contested())],
			[],
			['destroy']
		],
		['is a whole key', [mark('savage'), join('late'), { do: 'removeKey', key: 'k1' }], [], []]
	])('%s', (_, actions, keys, words) => {
		expect(quotesOf(plain, doAll(plain, actions))).toEqual({ keys, contested: words });
	});
});

describe('what is said of the words', () => {
	const state = doAll(plain, [
		mark('savage'),
		{ do: 'name', key: 'k1', techniques: ['loaded-language', 'name-calling', 'loaded-language'] },
		write('A word for beasts.'),
		write('violent', 'plainer')
	]);

	it('is kept with the key, each technique once', () => {
		expect(state.keys).toEqual([
			{
				...aKey(plain, 'savage', { reason: 'A word for beasts.', plainer: 'violent' }),
				techniques: ['loaded-language', 'name-calling']
			}
		]);
	});

	it('is gone when nothing plainer is written', () => {
		expect(doAll(plain, [write('', 'plainer')], state).keys[0]).not.toHaveProperty('plainer');
	});

	it('goes to the contested words that the key becomes, with what was said of these', () => {
		const after = doAll(
			plain,
			[contest('regime'), explain('Readers differ.'), contest('savage regime')],
			state
		);
		expect(after.contested.map(({ reason }) => reason)).toEqual(['Readers differ. A word for beasts.']);
	});

	it('has a number of its own for each new key', () => {
		const given = {
			...nothingKeyed,
			keys: [aKey(plain, 'savage', { id: 'k4' }), aKey(plain, 'destroy', { id: 'mine' })]
		};
		expect(doAll(plain, [mark('late')], given).keys.map(({ id }) => id)).toEqual(['k4', 'mine', 'k5']);
	});
});

describe('what is chosen', () => {
	const state = doAll(plain, [mark('destroy'), allow('will surely'), mark('savage'), contest('too late')]);
	const steps = (n: number, by: 1 | -1) => {
		const actions = Array.from({ length: n }, (): KeyAction => ({ do: 'step', by }));
		return doAll(plain, actions, { ...state, chosen: undefined }).chosen;
	};

	it('is what was made last', () => {
		expect(state.chosen).toEqual(contested());
		expect(doAll(plain, [join('late', 'k2')], state).chosen).toEqual(core('k2', 1));
		expect(doAll(plain, [allow('surely', 'k1')], state).chosen).toEqual(margin('k1'));
	});

	it('goes through all stretches in reading order, and around', () => {
		expect([1, 2, 3, 4, 5].map((n) => steps(n, 1))).toEqual([
			...[core('k2'), margin('k1'), core('k1'), contested(), core('k2')]
		]);
		expect([1, 2].map((n) => steps(n, -1))).toEqual([contested(), core('k1')]);
	});

	it('is nothing when it is removed, or not there', () => {
		expect(doAll(plain, [remove(contested())], state).chosen).toBeUndefined();
		expect(doAll(plain, [{ do: 'choose', stretch: core('k9') }], state).chosen).toBeUndefined();
		expect(doAll(plain, [{ do: 'step', by: 1 }]).chosen).toBeUndefined();
	});
});
