import { readText } from '../text/marks';
import { takeApart } from '../text/take-apart';
import { gestures } from './gestures';
import { Marks } from './marks.svelte';
import SentenceList from './SentenceList.svelte';
import YourMarks from './YourMarks.svelte';

/** All that makes marks of a reader's gestures, and shows them in lists. */
export const laterParts = { gestures, Marks, readText, SentenceList, takeApart, YourMarks };
export type LaterParts = typeof laterParts;
