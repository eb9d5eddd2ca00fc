/** What the readers of both Moodle formats hand on. */
import { DRAFT_LIMITS } from '../lessons/loosen';
import type { MoodleText, TextFormat } from './moodle-text';
import { readMoodleText } from './moodle-text';
import type { PlainOption, PlainQuestion } from './plain-question';
import { sharesOf } from './shares';
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

const MARKDOWN_SIGNS = /[*_`#[\]>|]/;

/** Reads the texts of one question and remembers what they lost. */
export class TextReader {
	#losesFormatting = false;
	#losesPictures = false;
	#hasMarkdown = false;
	readonly #others = new Set<string>();

	read(format: TextFormat, raw: string): string {
		if (raw.length > MOST_RAW) return raw;
		const { text, losesFormatting, losesPictures }: MoodleText = readMoodleText(format, raw);
		this.#losesFormatting ||= losesFormatting;
		this.#losesPictures ||= losesPictures;
		this.#hasMarkdown ||= format === 'markdown' && MARKDOWN_SIGNS.test(text);
		return text;
	}

	losePicture(): void {
		this.#losesPictures = true;
	}

	/** Something else that has no place here, in a sentence. */
	lose(what: string): void {
		this.#others.add(what);
	}

	/** What was lost. Texts to be read are kept in Markdown; those of questions have none. */
	how({ keepsMarkdown }: { keepsMarkdown: boolean }): string[] {
		return [
			...(this.#losesFormatting ? [words.read.noFormatting] : []),
			...(this.#losesPictures ? [words.read.noPictures] : []),
			...(this.#hasMarkdown && !keepsMarkdown ? [words.read.markdown] : []),
			...this.#others
		];
	}
}

/** A category between questions, in the list of them: a lesson has none. */
export function skippedCategory(line: number, name: string): ReadQuestion {
	return { line, name: words.category(name), made: { why: words.read.category } };
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
	const options = answers.map(({ text, feedback, share }) => ({ text, feedback, right: isRight(share) }));
	return { options, how: lossesOf(several, answers, options) };
}

function lossesOf(
	several: boolean,
	answers: readonly SharedAnswer[],
	options: readonly PlainOption[]
): string[] {
	if (options.every(({ right }) => !right)) return [words.read.noneRight];
	if (several) {
		const shares = sharesOf(several, options);
		const isOurs = answers.every(({ share }, index) => Math.abs(share - (shares[index] ?? 0)) < 0.01);
		return isOurs ? [] : [words.read.sameShares];
	}
	return [
		...(answers.some(({ share }) => share > 0 && share < 100) ? [words.read.partly] : []),
		...(answers.some(({ share }) => share < 0) ? [words.read.noLoss] : [])
	];
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
