import { selectedSpan, tapWord, watchSelection, wordAtPoint } from './selection';
import { pressKey } from './word-cursor';

/** What turns a reader's gestures into words of a passage. It can come after the passage is shown. */
export const gestures = { pressKey, selectedSpan, tapWord, watchSelection, wordAtPoint };
export type Gestures = typeof gestures;
