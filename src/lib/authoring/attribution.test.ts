import { describe, expect, it } from 'vitest';
import { findQuote } from '../text/quotes';
import { hasDate, isAttributed, isSourceNamed } from './attribution';

describe('who says so is named', () => {
	it.each<[string, boolean]>([
		['The council approved it, according to the minutes.', true],
		['Fourteen schools closed, said Dr. Amina Yusuf.', true],
		['Amina Yusuf told the paper that fourteen schools closed.', true],
		['On Tuesday the mayor announced a new plan for the harbor.', true],
		['The plan failed, reports the Harbor Courier.', true],
		['Everybody knows that the plan failed.', false],
		['It was said that the plan failed.', false],
		['On Tuesday it was said that the plan failed.', false],
		['They said that President Ode had failed.', false],
		['President Ode failed.', false]
	])('%s %s', (sentence, isNamed) => {
		expect(isAttributed(sentence)).toBe(isNamed);
	});
});

describe('a source without a name', () => {
	it.each<[string, string, boolean]>([
		['Sources say that the ministry has lost control.', 'Sources say', false],
		['Sources say President Ode has lost control.', 'Sources say', false],
		['The plan, experts say, has failed Harbor City.', 'experts say', false],
		['According to reports, Harbor City is bankrupt.', 'According to reports', false],
		['According to reports by the Harbor Courier, the city is bankrupt.', 'According to reports', true],
		['The city is bankrupt, according to sources in the finance ministry.', 'according to sources', true],
		['Ministry officials said that the city is bankrupt.', 'officials said', true],
		['On Tuesday officials said that the city is bankrupt.', 'officials said', false],
		['Harbor City officials said that it is bankrupt.', 'officials said', true]
	])('%s (%s): named %s', (sentence, phrase, isNamed) => {
		expect(isSourceNamed(sentence, findQuote(sentence, phrase))).toBe(isNamed);
	});
});

it.each<[string, boolean]>([
	['It closed in March.', true],
	['It closed on a Friday.', true],
	['They march on, and may win.', false]
])('a date is seen: %s %s', (sentence, has) => {
	expect(hasDate(sentence)).toBe(has);
});
