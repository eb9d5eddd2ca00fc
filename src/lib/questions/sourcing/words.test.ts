import { expect, test } from 'vitest';
import type { SourceFinding } from './review';
import { finding, titleOf } from './words';

const said = (change: Partial<SourceFinding>): SourceFinding => ({
	...{
		isGiven: true,
		saidNone: false,
		isRight: false,
		reason: '',
		references: [],
		spot: '',
		plainer: undefined
	},
	...change
});

test.each<[Parameters<typeof finding>, string]>([
	[['found', 'found', said({})], 'You found the claim and its source.'],
	[['found', 'partial', said({})], 'You found the claim, and found part of its source.'],
	[['missed', 'found', said({})], 'You missed the claim, but found its source.'],
	[['missed', 'missed', said({})], 'You missed the claim and its source.'],
	[['found', 'missed', said({})], 'You found the claim, but missed its source.'],
	[
		['found', 'missed', said({ saidNone: true })],
		'You found the claim, but overlooked that a source is given.'
	],
	[
		['partial', undefined, said({ isRight: true })],
		'You found part of the claim, and saw that no source is given.'
	],
	[['missed', undefined, said({})], 'You missed the claim, and overlooked that no source is given.']
])('claim, source and what was said are put in a sentence: %j', (given, sentence) => {
	expect(finding(...given)).toBe(sentence);
});

test.each<[Parameters<typeof titleOf>, string]>([
	[['claim', { verdict: 'found', words: undefined }], 'The claim: found'],
	[['source', { verdict: 'partly', words: { marked: 1, of: 3 } }], 'The source: partly (1 of 3 words)'],
	[['source', { verdict: 'wrong', words: undefined }], 'Not the source']
])('a note is headed by its verdict: %j', (given, title) => {
	expect(titleOf(...given)).toBe(title);
});
