import { expect, it } from 'vitest';
import { localVoice } from './voices';

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
	...{ name, lang, localService },
	default: isDefault
});

it('a voice that would send the text elsewhere is never taken', () => {
	expect(localVoice([voice('Cloud', 'en-US', false, true)], 'en-US')).toBeUndefined();
	expect(localVoice([voice('Cloud', 'en-US', false), voice('Here', 'en-GB')], 'en-US')?.name).toBe('Here');
});

it('the voice of the language itself comes before another of its kind, and none of another language comes', () => {
	const voices = [
		voice('German', 'de-DE'),
		voice('British', 'en_GB', true, true),
		voice('American', 'en_US')
	];
	expect(localVoice(voices, 'en-US')?.name).toBe('American');
	expect(localVoice(voices, 'en-AU')?.name).toBe('British');
	expect(localVoice(voices, 'fr-FR')).toBeUndefined();
});
