import type { Draft } from '$lib/lessons/draft';
import type { DraftFinding, DraftPlace } from '$lib/lessons/draft-findings';

/** What the editor shows beside the outline: the lesson itself, a step or a passage. */
export type Shown =
	| { readonly on: 'lesson' }
	| { readonly on: 'step'; readonly id: string }
	| { readonly on: 'passage'; readonly id: string };

/** The part of the address that shows something: `#step/q1`. */
export function hashOf(shown: Shown): string {
	return shown.on === 'lesson' ? '#lesson' : `#${shown.on}/${encodeURIComponent(shown.id)}`;
}

/** The part of the address that leads to a field of what is shown: `#step/q1/options.1.text`. */
export function fieldHash(shown: Shown, field: string): string {
	return `${hashOf(shown)}/${encodeURIComponent(field)}`;
}

/** The field that an address leads to. */
export function fieldBy(hash: string): string | undefined {
	const [on, ...rest] = hash.slice(1).split('/');
	const field = rest[on === 'lesson' ? 0 : 1];
	return field === undefined ? undefined : decode(field);
}

/** A field, and what it is part of: `options.1.text`, `options.1`, `options`. */
export function withParents(field: string): string[] {
	const names = field.split('.');
	return names.map((_, index) => names.slice(0, names.length - index).join('.'));
}

/** What an address shows: its hash, or without one the step of `?question=`. */
export function shownAt({ hash, searchParams }: Pick<URL, 'hash' | 'searchParams'>, draft: Draft): Shown {
	const asked = searchParams.get('question');
	if (hash !== '' || asked === null) return shownBy(hash, draft);
	const step = draft.steps.find(
		(entry) => entry.step.kind === 'question' && entry.step.question.id === asked
	);
	return step ? { on: 'step', id: step.step.id } : { on: 'lesson' };
}

/** What is not in the lesson shows the lesson itself. */
export function shownBy(hash: string, draft: Draft): Shown {
	const [on, encoded = ''] = hash.slice(1).split('/');
	const id = decode(encoded);
	if (on === 'step' && draft.steps.some(({ step }) => step.id === id)) return { on, id };
	if (on === 'passage' && draft.passages.some((passage) => passage.id === id)) return { on, id };
	return { on: 'lesson' };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// An address that was mistyped shows the lesson.
		return '';
	}
}

/** Where a finding is mended. A lighter step is mended where the step is whose place it takes. */
export function shownFor(place: DraftPlace, draft: Draft): Shown {
	switch (place.on) {
		case 'lesson':
			return { on: 'lesson' };
		case 'passage':
			return { on: 'passage', id: place.passage };
		case 'step': {
			const entry = draft.steps.find(({ step, lighter }) => [step.id, lighter?.id].includes(place.step));
			return entry ? { on: 'step', id: entry.step.id } : { on: 'lesson' };
		}
	}
}

/** How many errors there are at each thing that can be shown, by its part of the address. */
export function errorsByPlace(findings: readonly DraftFinding[], draft: Draft): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { severity, place } of findings) {
		if (severity !== 'error') continue;
		const hash = hashOf(shownFor(place, draft));
		counts.set(hash, (counts.get(hash) ?? 0) + 1);
	}
	return counts;
}
