/** Moodle’s XML format, as its documentation has it. Texts are marked as plain: nothing in them is HTML. */
import { writeCategory } from './category';
import { holdText } from './held-text';
import type { PlainBody, PlainLesson, PlainOption, PlainQuestion } from './plain-question';
import { areSharesKnown, sharesOf } from './shares';
import { escapeStars } from './stars';
import { words } from './words';
import { escapeXml } from './xml-tree';

/** A lesson as Moodle XML, in a category of its name. */
export function writeMoodleXml({ title, questions }: PlainLesson): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<quiz>',
		`\t<question type="category">`,
		`\t\t<category><text>${escapeXml(writeCategory(title))}</text></category>`,
		'\t</question>',
		...questions.map(writeQuestion),
		'</quiz>',
		''
	].join('\n');
}

/** What Moodle XML has no place for. */
export function moodleXmlLosses({ hints, body }: PlainQuestion): string[] {
	const said = words.moodle;
	return [
		...(body.kind === 'choice' && !areSharesKnown(body.several, body.options) ? [said.nearestShares] : []),
		...(body.kind === 'match' && body.pairs.length < 3 ? [said.thirdAnswer] : []),
		...(body.kind === 'essay' && hints.length > 0 ? [said.noEssayHints] : [])
	];
}

const TYPES: Readonly<Record<PlainBody['kind'], string>> = {
	choice: 'multichoice',
	match: 'matching',
	short: 'shortanswer',
	essay: 'essay',
	reading: 'description'
};

function writeQuestion({ name, text, general, hints, tags, body }: PlainQuestion): string {
	const format = body.kind === 'reading' && body.format === 'markdown' ? 'markdown' : 'plain_text';
	const lines = [
		`<name>${textElement(name)}</name>`,
		formatted('questiontext', text, format),
		formatted('generalfeedback', general),
		`<defaultgrade>${body.kind === 'reading' ? 0 : 1}</defaultgrade>`,
		'<penalty>0</penalty>',
		...bodyLines(body),
		...hints.map((hint) => formatted('hint', hint)),
		...(tags.length === 0
			? []
			: [`<tags>${tags.map((tag) => `<tag>${textElement(tag)}</tag>`).join('')}</tags>`])
	];
	return [
		`\t<question type="${TYPES[body.kind]}">`,
		...lines.map((line) => `\t\t${line}`),
		'\t</question>'
	].join('\n');
}

function bodyLines(body: PlainBody): string[] {
	switch (body.kind) {
		case 'choice':
			return [
				`<single>${String(!body.several)}</single>`,
				`<shuffleanswers>${String(body.shuffles)}</shuffleanswers>`,
				'<answernumbering>abc</answernumbering>',
				...answers(body.options, sharesOf(body.several, body.options), formatOf)
			];
		case 'match':
			return [
				'<shuffleanswers>true</shuffleanswers>',
				...body.pairs.map(
					({ item, target }) =>
						`<subquestion format="plain_text">${textElement(item)}<answer>${textElement(target)}</answer></subquestion>`
				)
			];
		case 'short':
			return [`<usecase>${body.caseCounts ? 1 : 0}</usecase>`, ...shortAnswers(body.answers)];
		case 'essay':
			return [
				'<responseformat>plain</responseformat>',
				'<responserequired>1</responserequired>',
				'<responsefieldlines>5</responsefieldlines>',
				formatted('graderinfo', body.graderNotes)
			];
		case 'reading':
			return [];
	}
}

const formatOf = ' format="plain_text"';

function shortAnswers(options: readonly PlainOption[]): string[] {
	const escaped = options.map((option) => ({ ...option, text: escapeStars(option.text) }));
	const shares = options.map(({ right }) => (right ? 100 : 0));
	return answers(escaped, shares, '');
}

function answers(options: readonly PlainOption[], shares: readonly number[], format: string): string[] {
	return options.map(
		({ text, feedback }, index) =>
			`<answer fraction="${shares[index] ?? 0}"${format}>${textElement(text)}${formatted('feedback', feedback)}</answer>`
	);
}

function formatted(name: string, text: string, format = 'plain_text'): string {
	return `<${name} format="${format}">${textElement(text)}</${name}>`;
}

function textElement(text: string): string {
	return `<text>${escapeXml(holdText(text))}</text>`;
}
