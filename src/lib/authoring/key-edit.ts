/**
 * What a teacher does to the key of a passage, as actions on data. Whatever makes them, a mouse, a finger or keys,
 * they are the same actions.
 */
import type { ReadText } from '../text/marks';
import { changeKeys, keyOfCore, type KeyChange } from './key-changes';
import { inOrder, toWords, toWork, type KeyWork, type WorkByWords } from './key-work';
import { isSameStretch, rangeOf, stretchesOf, type Stretch } from './stretches';
import { doesHold } from './word-ranges';

export interface KeyState extends KeyWork {
	readonly chosen: Stretch | undefined;
}

export type KeyAction =
	| KeyChange
	| { readonly do: 'choose'; readonly stretch: Stretch | undefined }
	/** The next stretch in reading order, or the one before; after the last comes the first. */
	| { readonly do: 'step'; readonly by: 1 | -1 };

/** The state after an action. */
export function editKey(passage: ReadText, state: KeyState, action: KeyAction): KeyState {
	const work = toWords(passage, state);
	if (action.do === 'choose' || action.do === 'step') {
		return { ...state, chosen: choose(work, state.chosen, action) };
	}
	const after = inOrder(changeKeys(work, passage.words.length, action));
	const chosen = chosenAfter(after, state.chosen, action);
	return { ...toWork(passage, after), chosen: chosen && rangeOf(after, chosen) && chosen };
}

function choose(
	work: WorkByWords,
	chosen: Stretch | undefined,
	action: Extract<KeyAction, { do: 'choose' | 'step' }>
): Stretch | undefined {
	if (action.do === 'choose') {
		return action.stretch && rangeOf(work, action.stretch) ? action.stretch : undefined;
	}
	const all = stretchesOf(work);
	const at = all.findIndex((stretch) => isSameStretch(stretch, chosen));
	if (at < 0) return all.at(action.by === 1 ? 0 : -1);
	return all.at((at + action.by) % all.length);
}

/** What was made is chosen. */
function chosenAfter(work: WorkByWords, chosen: Stretch | undefined, action: KeyChange): Stretch | undefined {
	switch (action.do) {
		case 'mark': {
			const key = keyOfCore(work, action.range);
			return key && { part: 'core', key: key.key.id, at: 0 };
		}
		case 'join':
		case 'allow': {
			const part = action.do === 'join' ? 'core' : 'acceptable';
			const own = work.keys.find(({ key }) => key.id === action.key)?.[part] ?? [];
			return { part, key: action.key, at: own.findIndex((range) => doesHold(range, action.range)) };
		}
		case 'contest': {
			const at = work.contested.findIndex(({ range }) => doesHold(range, action.range));
			return { part: 'contested', at };
		}
		case 'move':
			return action.stretch;
		case 'remove':
		case 'removeKey':
			return undefined;
		case 'name':
		case 'write':
		case 'explain':
			return chosen;
	}
}
