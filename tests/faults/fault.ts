/** A fault, as it is made and judged. */
import type { Template } from './template';

/** What a fault has to work with. */
export interface Bench {
	/** The school that each fault begins with, made when it is asked for first. */
	readonly template: () => Promise<Template>;
	/** As few rounds as still show something. */
	readonly isQuick: boolean;
}

export interface Fault {
	/** As in the list of faults: `F7`. */
	readonly id: string;
	readonly name: string;
	/** Whether it is part of the quick run. */
	readonly isQuick: boolean;
	/** Why this machine cannot produce it; undefined where it can. */
	readonly missing?: () => string | undefined;
	/** @returns what was done, such as `41 rounds`. @throws Error saying what did not hold. */
	readonly run: (bench: Bench) => Promise<string>;
}

/** @throws Error with the sentence, unless it holds. */
export function demand(holds: boolean, sentence: string): asserts holds {
	if (!holds) throw new Error(sentence);
}

/** Waits until something holds. @throws Error with the sentence when it does not in time. */
export async function until(
	holds: () => boolean | Promise<boolean>,
	{ within, sentence }: { readonly within: number; readonly sentence: string }
): Promise<void> {
	const end = Date.now() + within;
	while (!(await holds())) {
		demand(Date.now() < end, sentence);
		await sleep(50);
	}
}

export function sleep(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
