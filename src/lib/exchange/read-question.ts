/** What the readers of both Moodle formats hand on. */
import { DRAFT_LIMITS } from '../lessons/loosen';
import type { MoodleText, TextFormat } from './moodle-text';
import { readMoodleText } from './moodle-text';
import type { PlainOption, PlainQuestion } from './plain-question';
import { readStars } from './stars';
import { words } from './words';

/** As many steps as a draft takes; a file of more is refused before it takes long. */
export const MOST_QUESTIONS = DRAFT_LIMITS.list;

export interface ReadQuestion {
	/** Where it begins, from 1. */
	readonly line: number;
	readonly name: string;
	readonly made:
		{ readonly question: PlainQuestion; readonly how: readonly string[] } | { readonly why: string };
}

/** More options than any question has. */
export const MOST_OPTIONS = 100;
/** UTF-16 units of a text with its tags. A longer one is not read: it would be too long without them as well. */
const MOST_RAW = 100_000;

/** A file’s questions in order, and what it calls itself. */
export interface ReadLesson {
	readonly title: string | undefined;
	readonly questions: readonly ReadQuestion[];
}

/** Reads the texts of one question and remembers what they lost. */
export class TextReader {
	#losesFormatting = false;
	#losesPictures = false;

	read(format: TextFormat, raw: string): string {
		if (raw.length > MOST_RAW) return raw;
		const { text, losesFormatting, losesPictures }: MoodleText = readMoodleText(format, raw);
		this.#losesFormatting ||= losesFormatting;
		this.#losesPictures ||= losesPictures;
		return text;
	}

	losePicture(): void {
		this.#losesPictures = true;
	}

	how(): string[] {
		return [
			...(this.#losesFormatting ? [words.read.noFormatting] : []),
			...(this.#losesPictures ? [words.read.noPictures] : [])
		];
	}
}

/** An answer with its share of a point, in percent. */
export interface SharedAnswer {
	readonly text: string;
	readonly feedback: string;
	readonly share: number;
}

/** Options of a choice: of one, what earns the whole point is right; of several, what earns anything. */
export function readOptions(
	several: boolean,
	answers: readonly SharedAnswer[]
): { options: PlainOption[]; how: string[] } {
	const isRight = (share: number) => (several ? share > 0 : share >= 100);
	const isPartly = !several && answers.some(({ share }) => share > 0 && share < 100);
	return {
		options: answers.map(({ text, feedback, share }) => ({ text, feedback, right: isRight(share) })),
		how: isPartly ? [words.read.partly] : []
	};
}

/** Answers of a short question; those that stand for many texts are left out. */
export function readShortAnswers(answers: readonly SharedAnswer[]): {
	answers: PlainOption[];
	how: string[];
} {
	const plain = answers.flatMap(({ text, feedback, share }) => {
		const read = readStars(text);
		return read === undefined ? [] : [{ text: read, feedback, right: share >= 100 }];
	});
	return {
		answers: plain,
		how: [
			...(plain.length < answers.length ? [words.read.noPatterns] : []),
			...(answers.some(({ share }) => share > 0 && share < 100) ? [words.read.partly] : [])
		]
	};
}

/** What is said of a true-or-false question as a choice of two. */
export function trueOrFalse(isTrue: boolean, feedback: { ifTrue: string; ifFalse: string }): PlainOption[] {
	return [
		{ text: words.read.true, right: isTrue, feedback: feedback.ifTrue },
		{ text: words.read.false, right: !isTrue, feedback: feedback.ifFalse }
	];
}
