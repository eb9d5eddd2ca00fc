/** What is known of a voice of the browser. */
interface KnownVoice {
	readonly lang: string;
	/** It speaks on this device. Any other sends the text to somebody else. */
	readonly localService: boolean;
	readonly default: boolean;
}

/** A voice of this device for a language, such as `en-US`; the nearest there is, and undefined where there is none. */
export function localVoice<Voice extends KnownVoice>(
	voices: readonly Voice[],
	language: string
): Voice | undefined {
	const wanted = language.toLowerCase();
	const spoken = (voice: Voice) => voice.lang.toLowerCase().replace('_', '-');
	const near = (voice: Voice) => Number(spoken(voice) === wanted) * 2 + Number(voice.default);
	return voices
		.filter((voice) => voice.localService && spoken(voice).split('-')[0] === wanted.split('-')[0])
		.toSorted((one, other) => near(other) - near(one))[0];
}
