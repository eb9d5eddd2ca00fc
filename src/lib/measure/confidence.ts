/**
 * “How sure are you?” as a stated probability of being right. Questions with two choices start at an even chance,
 * all others at one in four.
 */
export const CONFIDENCE_LEVELS = { two: [50, 65, 80, 95], more: [25, 50, 75, 95] } as const;

/** `two`: two choices; `more`: anything else that a machine grades. */
export type ConfidenceScale = keyof typeof CONFIDENCE_LEVELS;

/** Whether a percentage is a level of a scale. */
export function isConfidence(scale: ConfidenceScale, percent: number): boolean {
	return CONFIDENCE_LEVELS[scale].some((level) => level === percent);
}
