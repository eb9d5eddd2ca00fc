import type { Presentation } from './kind';

/** A question in its author's order: for previews, examples and tests. */
export const AS_WRITTEN: Presentation = { seed: '', shuffles: false };
