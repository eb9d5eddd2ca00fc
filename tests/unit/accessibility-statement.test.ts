import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accessibility } from '../../src/routes/(public)/reading/accessibility-words';

const EVERY_PAGE = ['journeys/every-page', 'every page can be read and worked in every way by a ${role}'];
const ALIKE = ['journeys/kinds', 'given ${way} is stored alike: ${kind.title}'];

/** What holds each claim: its first words, and tests by file and title. */
const held: Readonly<Record<string, readonly (readonly string[])[]>> = {
	'Words are marked in three ways': [
		ALIKE,
		['journeys/lesson', 'without script, through the sentence list, storing identical marks']
	],
	'Everything works with the keyboard alone.': [
		EVERY_PAGE,
		[
			'journeys/keyboard-tasks',
			'a student joins a class, keeps the card, signs out and in, and begins a lesson'
		],
		['journeys/player', 'are left by keyboard alone, flag, overview, question and hand-in included']
	],
	'No kind of line, state or verdict': [
		['journeys/reading', 'every group of techniques has a line, and every verdict a shape, of its own']
	],
	'Text grows to 400% in your browser': [
		EVERY_PAGE,
		['journeys/reading', 'theme, size, spacing and typeface are worn by every page after they are saved']
	],
	'There are a dark and a high-contrast theme.': [
		EVERY_PAGE,
		['journeys/reading', 'theme, size, spacing and typeface are worn by every page after they are saved']
	],
	'Nothing blinks or plays by itself.': [
		EVERY_PAGE,
		['journeys/reading', 'nothing moves by itself, and a line that is drawn takes a fifth of a second']
	],
	'A teacher can give you more time': [
		[
			'journeys/assignment-rules',
			'one student gets other times for a reason and standing extra time, and loses neither by the other'
		],
		[
			'../src/lib/lessons/availability',
			'have no limit with an untimed accommodation, and close one limit later'
		],
		['journeys/sign-in', 'two minutes before the end of a session one key puts it off']
	],
	'Nothing has to be dragged': [
		ALIKE,
		['journeys/lesson', 'on a phone, by taps in the sentence list'],
		['journeys/player', 'are left by keyboard alone, flag, overview, question and hand-in included']
	],
	'Every figure has a sentence': [EVERY_PAGE],
	'Before every change goes in': [EVERY_PAGE],
	'It looks for what scrolls sideways': [EVERY_PAGE],
	'It answers every kind of question': [ALIKE]
};

const claims = [...accessibility.can.items, ...accessibility.checked.items];

it.each(claims)('a test holds that “%s”', (claim) => {
	expect(Object.keys(held).filter((begin) => claim.startsWith(begin))).toHaveLength(1);
});

it.each(Object.entries(held))('what holds “%s” is there, and somebody claims it', (begin, tests) => {
	expect(claims.filter((claim) => claim.startsWith(begin))).toHaveLength(1);
	expect(tests.filter((test) => !isThere(test))).toEqual([]);
});

function isThere([file = '', title = '']: readonly string[]): boolean {
	const kind = file.startsWith('journeys/') ? 'spec' : 'test';
	const text = readFileSync(new URL(`../${file}.${kind}.ts`, import.meta.url), 'utf8');
	return [`'${title}'`, `\`${title}\``].some(
		(quoted) => text.includes(`(${quoted}, `) || text.includes(quoted)
	);
}
