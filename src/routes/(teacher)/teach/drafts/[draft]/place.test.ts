import { expect, it } from 'vitest';
import { blankStep, insertStep } from '$lib/authoring/draft-edit';
import type { Draft } from '$lib/lessons/draft';
import { errorsByPlace, fieldBy, fieldHash, hashOf, shownAt, shownBy, withParents } from './place';

const empty: Draft = {
	...{ id: 'own', title: '', canDo: '', minutes: 20, techniques: [] },
	...{ glossary: [], steps: [], passages: [] }
};
const draft = insertStep(empty, blankStep('choice', 'q 1/a', undefined), undefined);

it.each([
	['#step/q%201%2Fa', { on: 'step', id: 'q 1/a' }],
	['#step/gone', { on: 'lesson' }],
	['#passage/q%201%2Fa', { on: 'lesson' }],
	['#step/%E0%A4%A', { on: 'lesson' }],
	['#lesson', { on: 'lesson' }],
	['', { on: 'lesson' }]
])('%s shows %o', (hash, shown) => {
	expect(shownBy(hash, draft)).toEqual(shown);
});

it.each([
	['?question=q%201%2Fa', { on: 'step', id: 'q 1/a' }],
	['?question=gone', { on: 'lesson' }],
	['?question=q%201%2Fa#lesson', { on: 'lesson' }],
	['', { on: 'lesson' }]
])('“%s” opens %o', (rest, shown) => {
	expect(shownAt(new URL(`http://localhost/teach/drafts/1${rest}`), draft)).toEqual(shown);
});

it('leads back to what is shown', () => {
	const shown = { on: 'step', id: 'q 1/a' } as const;
	expect(shownBy(hashOf(shown), draft)).toEqual(shown);
});

it.each([{ on: 'step', id: 'q 1/a' }, { on: 'lesson' }] as const)('leads to a field of %o', (shown) => {
	const hash = fieldHash(shown, 'options.1.text/');
	expect(shownBy(hash, draft)).toEqual(shown);
	expect(fieldBy(hash)).toBe('options.1.text/');
	expect(fieldBy(hashOf(shown))).toBeUndefined();
});

it('knows what a field is part of', () => {
	expect(withParents('options.1.text')).toEqual(['options.1.text', 'options.1', 'options']);
});

it('counts errors where they are mended, and no warnings', () => {
	const at = (field: string) => ({ on: 'step', step: 'q 1/a', field }) as const;
	const findings = [
		{ severity: 'error', place: at('prompt'), message: '' },
		{ severity: 'error', place: at('options'), message: '' },
		{ severity: 'warning', place: at('options'), message: '' },
		{ severity: 'error', place: { on: 'lesson', field: 'canDo' }, message: '' }
	] as const;
	expect([...errorsByPlace(findings, draft)]).toEqual([
		['#step/q%201%2Fa', 2],
		['#lesson', 1]
	]);
});
