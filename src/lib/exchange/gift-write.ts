/**
 * Moodle’s GIFT format, as its documentation has it: questions parted by blank lines, answers in braces, `\` before
 * each of ~ = # { } : and itself, `\n` for a line end. Texts are marked as plain: nothing in them is HTML.
 */
import { writeCategory } from './category';
import { holdText, writeCharacter } from './held-text';
import {
	textsOf,
	type PlainBody,
	type PlainLesson,
	type PlainOption,
	type PlainQuestion
} from './plain-question';
import { areSharesKnown, sharesOf } from './shares';
import { escapeStars } from './stars';
import { words } from './words';

const NAMES_TAG = /^[\w-]+$/;
/** What Moodle puts in the place of escaped signs while it reads, and takes for them. */
const PLACEHOLDER = /&(?=&(?:0(?:35|58|61|92)|12[356]);|&010)/g;

/** A lesson as GIFT, in a category of its name. */
export function writeGift({ title, questions }: PlainLesson): string {
	// Moodle takes the path as it stands, but for backslashes.
	const category = `$CATEGORY: ${writeCategory(title).replaceAll('\\', '\\\\')}`;
	return `${[category, ...questions.map(writeQuestion)].join('\n\n')}\n`;
}

/** What GIFT has no place for. */
export function giftLosses(question: PlainQuestion): string[] {
	const { hints, tags, body } = question;
	const said = words.moodle;
	return [
		...(hints.length > 0 ? [said.noHints] : []),
		...(tags.every((tag) => NAMES_TAG.test(tag)) ? [] : [said.noTags]),
		...(body.kind === 'essay' && body.graderNotes !== '' ? [said.noGraderNotes] : []),
		...(body.kind === 'choice' && !body.shuffles ? [said.noOrder] : []),
		...(body.kind === 'choice' && !areSharesKnown(body.several, body.options) ? [said.nearestShares] : []),
		...(body.kind === 'short' && body.caseCounts ? [said.noCase] : []),
		...(body.kind === 'match' && body.pairs.length < 3 ? [said.thirdAnswer] : []),
		...(textsOf(question).some((text) => text.search(PLACEHOLDER) >= 0) ? [said.placeholder] : []),
		...(textsBeforeArrows(body).some((text) => text.includes('->')) ? [said.arrow] : [])
	];
}

/** Texts in which “->” would be taken for the sign between the two sides of a pair. */
function textsBeforeArrows(body: PlainBody): string[] {
	if (body.kind === 'match') return body.pairs.map(({ item }) => item);
	return body.kind === 'short' ? body.answers.flatMap(({ text, feedback }) => [text, feedback]) : [];
}

function writeQuestion({ name, text, general, tags, body }: PlainQuestion): string {
	const known = tags.filter((tag) => NAMES_TAG.test(tag));
	const comment = known.length === 0 ? '' : `// ${known.map((tag) => `[tag:${tag}]`).join(' ')}\n`;
	const format = body.kind === 'reading' ? body.format : 'plain';
	const task = `${comment}::${escapeGift(name)}::[${format}]${escapeGift(text)}`;
	if (body.kind === 'reading') return task;
	const lines = [...answerLines(body), ...(general === '' ? [] : [`####${asPlain(general)}`])];
	return lines.length === 0 ? `${task}{}` : `${task}{\n${lines.map((line) => `\t${line}\n`).join('')}}`;
}

function answerLines(body: Exclude<PlainBody, { kind: 'reading' }>): string[] {
	switch (body.kind) {
		case 'choice':
			return choiceLines(body.several, body.options);
		case 'match':
			return body.pairs.map(({ item, target }) => `=${asPlain(item, holdArrow)} -> ${escapeGift(target)}`);
		case 'short':
			return body.answers.map(({ text, right, feedback }) => {
				const answer = asPlain(escapeStars(text), holdArrow);
				return `=%${right ? 100 : 0}%${answer}${feedbackPart(feedback, holdArrow)}`;
			});
		case 'essay':
			return [];
	}
}

/**
 * The first right option of a single choice carries “=”, which says that one is chosen; every other option “~” and
 * its share, so that no list of options is taken for a short answer.
 */
function choiceLines(several: boolean, options: readonly PlainOption[]): string[] {
	const shares = sharesOf(several, options);
	const equals = several ? -1 : options.findIndex(({ right }) => right);
	return options.map(({ text, feedback }, index) => {
		const sign = index === equals ? '=' : `~%${shares[index] ?? 0}%`;
		return `${sign}${asPlain(text)}${feedbackPart(feedback)}`;
	});
}

function feedbackPart(feedback: string, hold?: (held: string) => string): string {
	return feedback === '' ? '' : `#${asPlain(feedback, hold)}`;
}

/** A text that names its format where it begins like one. */
function asPlain(text: string, hold: (held: string) => string = (held) => held): string {
	return `${/^[[%]/.test(text) ? '[plain]' : ''}${escapeGift(text, hold)}`;
}

function holdArrow(held: string): string {
	return held.replaceAll('->', `-${writeCharacter('>')}`);
}

function escapeGift(text: string, hold: (held: string) => string = (held) => held): string {
	const held = hold(holdText(text)).replace(PLACEHOLDER, writeCharacter);
	return held.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}
