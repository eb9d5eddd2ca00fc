import { createContext } from 'svelte';
import type { AnswerSaver } from '$lib/client/answer-saver.svelte';

/** The saver of the attempt that is open. */
export const [getSaver, setSaver] = createContext<AnswerSaver>();
