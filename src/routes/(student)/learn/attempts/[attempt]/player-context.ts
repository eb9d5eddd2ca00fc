import { createContext } from 'svelte';
import type { AttemptPlayer } from './attempt-player.svelte';

/** The attempt that is open. */
export const [getPlayer, setPlayer] = createContext<AttemptPlayer>();
