import type { StepFile } from '../course-files';
import { allPassages, type PassageEntry } from '../course';
import { feedbackOf, isQuestionFile } from '../../questions/files';
import { passageOf, type Rule } from './rule';
import type { Problem } from '../findings';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS})|(${MONTHS}) (\\d{1,2}))\\b`, 'g');
const PERCENTAGE = /\d+(?:[.,]\d+)?(?=\s*(?:%|per\s?cent\b))/g;
const MANY =
	/\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:thousand|million|billion|trillion)\b/gi;
/** Years, and whatever else has three digits or more. */
const LARGE = /(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\p{L}\d])\d{3,}/gu;

/** Feedback with the references given for it. */
interface Feedback {
	readonly file: string;
	readonly place: string;
	readonly texts: readonly string[];
	readonly references: readonly string[];
	/** What the reader has before them: the passage, and a question's own context. */
	readonly given: string;
}

/** A figure that neither the passage nor the question's context gives has to stand somewhere. */
export const factRules: readonly Rule[] = [
	{
		id: 'fact-without-reference',
		severity: 'error',
		find: (material) => {
			const onPassages = allPassages(material).flatMap(feedbackOnPassage);
			const onQuestions = material.lessons.flatMap((lesson) =>
				lesson.steps.flatMap((step) =>
					feedbackOnQuestion(lesson.file, `${lesson.written.id} / ${step.id}`, step, passageOf(lesson, step))
				)
			);
			return [...onPassages, ...onQuestions].flatMap(findUnreferenced);
		}
	}
];

function findUnreferenced({ file, place, texts, references, given }: Feedback): Problem[] {
	if (references.length > 0) return [];
	const known = factsIn(given);
	const missing = [...factsIn(texts.join('\n'))].filter((fact) => !known.has(fact));
	return missing.length > 0
		? [{ file, place, message: `${missing.join(', ')}: a fact without a reference` }]
		: [];
}

/** The figures a text gives, in one form each: “August 15”, “40 %”, “2404”, “two million”. */
export function factsIn(text: string): Set<string> {
	const facts = new Set<string>();
	for (const [, day, month, otherMonth, otherDay] of text.matchAll(DATE)) {
		facts.add(`${month ?? otherMonth} ${day ?? otherDay}`);
	}
	for (const [number] of text.matchAll(PERCENTAGE)) facts.add(`${number} %`);
	for (const [number] of text.matchAll(MANY)) facts.add(number.toLowerCase().replace(/\s+/, ' '));
	for (const [number] of text.matchAll(LARGE)) facts.add(number.replaceAll(',', ''));
	return facts;
}

function feedbackOnPassage({ file, place, written }: PassageEntry): Feedback[] {
	const { keys, fair, fairNotes, contested } = written;
	const said = (at: string, texts: readonly string[], references: readonly string[]): Feedback => {
		return { file, place: `${place} / ${at}`, texts, references, given: written.text };
	};
	return [
		...keys.map(({ reason, spot, tempts, plainer, references }, index) =>
			said(`key ${index + 1}`, [reason, spot, tempts, plainer], references)
		),
		...contested.map(({ reason }, index) => said(`contested ${index + 1}`, [reason], [])),
		...(fair ? [said('fair', [fair.reason, fair.spot], fair.references)] : []),
		...fairNotes.map(({ reason, references }, index) => said(`fair note ${index + 1}`, [reason], references))
	];
}

function feedbackOnQuestion(
	file: string,
	place: string,
	step: StepFile,
	passage: PassageEntry | undefined
): Feedback[] {
	if (!isQuestionFile(step)) return [];
	return feedbackOf(step).map(({ at, texts, references, given = '' }) => ({
		...{ file, place: `${place} / ${at}`, texts, references },
		given: [passage?.written.text, step.context, given].join('\n')
	}));
}
