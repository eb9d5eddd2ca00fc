import { readCategory } from './category';
import { DRAFT_LIMITS } from '../lessons/loosen';
import { refuseFile } from './file-problem';
import { blocksOf, type Block } from './gift-blocks';
import { cut, part, splitAt, unescape, type Part } from './gift-part';
import { releaseText } from './held-text';
import { trimEnds, type TextFormat } from './moodle-text';
import type { PlainBody, PlainQuestion } from './plain-question';
import {
	MOST_OPTIONS,
	MOST_QUESTIONS,
	readOptions,
	readShortAnswers,
	skippedCategory,
	TextReader,
	trueOrFalse,
	type ReadLesson,
	type ReadQuestion,
	type SharedAnswer
} from './read-question';
import { shorten } from './say-item';
import { words } from './words';

/** UTF-16 units of one question with all its answers. */
const MOST_BLOCK = 60_000;
const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/;
const FORMAT = /^\[(html|moodle|plain|markdown)\]/;
const CATEGORY = /^\$CATEGORY:/;

/** Questions of a GIFT file. What cannot be read is in the list too, with the reason. @throws FileProblem */
export function readGift(file: string): ReadLesson {
	const blocks = blocksOf(file).filter(({ text }) => text !== '');
	const isCategory = ({ text }: Block) => CATEGORY.test(text);
	const first = blocks.findIndex((block) => !isCategory(block));
	if (first < 0) refuseFile(words.read.noQuestions);
	if (blocks.filter((block) => !isCategory(block)).length > MOST_QUESTIONS) {
		refuseFile(words.read.tooMany(MOST_QUESTIONS));
	}
	const category = blocks[first - 1];
	return {
		title: category && nameOf(category),
		questions: blocks
			.slice(first)
			.map((block) => (isCategory(block) ? skippedCategory(block.line, nameOf(block)) : readBlock(block)))
	};
}

function nameOf({ text }: Block): string {
	return readCategory(unescape(text.replace(CATEGORY, '')));
}

function readBlock({ line, text, ...comments }: Block): ReadQuestion {
	if (text.length > MOST_BLOCK) {
		return { line, name: shorten(text.slice(0, 200)), made: { why: words.read.tooLong(DRAFT_LIMITS.text) } };
	}
	const whole = part(text);
	const nameEnd = whole.bare.startsWith('::') ? whole.bare.indexOf('::', 2) : -1;
	const name = nameEnd < 0 ? undefined : releaseText(unescape(trimEnds(whole.raw.slice(2, nameEnd))));
	const rest = nameEnd < 0 ? whole : cut(whole, nameEnd + 2);
	const open = rest.bare.indexOf('{');
	const close = rest.bare.indexOf('}');
	const called = name ?? shorten(unescape(rest.raw));
	if (open < 0 !== close < 0 || close < open) return { line, name: called, made: { why: words.read.braces } };
	return { line, name: called, made: readParts(called, rest, { open, close, ...comments }) };
}

function readParts(
	name: string,
	rest: Part,
	{ open, close, tags, hasNumber }: Pick<Block, 'tags' | 'hasNumber'> & { open: number; close: number }
): ReadQuestion['made'] {
	const reader = new TextReader();
	if (hasNumber) reader.lose(words.read.idNumber);
	if (open >= 0 && rest.bare.includes('{', close)) reader.lose(words.read.moreBraces);
	const behind = open < 0 ? '' : rest.raw.slice(close + 1);
	// Answers in the middle of a sentence leave a gap to be filled.
	const gap = trimEnds(behind) === '' ? '' : '_____';
	const task = open < 0 ? rest.raw : `${rest.raw.slice(0, open)}${gap}${behind}`;
	const format = formatOf(task, 'moodle');
	const text = readText(reader, task, 'moodle');
	if (open < 0) {
		const body: PlainBody = { kind: 'reading', format: format === 'markdown' ? 'markdown' : 'plain' };
		const question = { name, text, general: '', hints: [], tags, body };
		return { question, how: reader.how({ keepsMarkdown: true }) };
	}
	const answers = cut(rest, open + 1, close);
	const at = answers.bare.lastIndexOf('####');
	const general = at < 0 ? '' : readText(reader, answers.raw.slice(at + 4), format);
	const read = readAnswers(at < 0 ? answers : cut(answers, 0, at), { reader, format });
	if ('why' in read) return read;
	const question: PlainQuestion = { name, text, general, hints: [], tags, body: read.body };
	return { question, how: [...reader.how({ keepsMarkdown: false }), ...read.how] };
}

interface Reading {
	readonly reader: TextReader;
	/** Of the question’s text, and of every other that does not say. */
	readonly format: TextFormat;
	/** Of answers, where it is not that one. */
	readonly answers?: TextFormat;
}
type ReadBody = { readonly body: PlainBody; readonly how: readonly string[] } | { readonly why: string };

function readAnswers(answers: Part, reading: Reading): ReadBody {
	const { bare } = answers;
	const start = trimEnds(bare);
	if (start === '') return { body: { kind: 'essay', graderNotes: '' }, how: [] };
	if (start.startsWith('#')) return { why: words.read.numerical };
	if (bare.split(/[~=]/, MOST_OPTIONS + 2).length > MOST_OPTIONS + 1) {
		return { why: words.read.manyOptions(MOST_OPTIONS) };
	}
	if (bare.includes('~')) return readChoice(answers, reading);
	if (bare.includes('=') && bare.includes('->')) return readMatch(answers, reading);
	return readTrueFalse(answers, reading) ?? readShort(answers, reading);
}

function readChoice(answers: Part, reading: Reading): ReadBody {
	const several = !answers.bare.includes('=');
	const parts = splitAt(answers, '~').flatMap((each) =>
		splitAt(each, '=').map((one, index) => ({ one, isWhole: index > 0 }))
	);
	const given = parts.filter(({ one }) => trimEnds(one.raw) !== '');
	// Behind “=”, which earns the whole point, a weight is text.
	const shared = given.map(({ one, isWhole }) =>
		isWhole ? readWhole(one, reading) : readWeighed(one, 0, reading)
	);
	if (shared.length < 2) return { why: words.read.oneOption };
	const { options, how } = readOptions(several, shared);
	return { body: { kind: 'choice', several, shuffles: true, options }, how };
}

function readShort(answers: Part, reading: Reading): ReadBody {
	const given = splitAt(answers, '=').filter(({ raw }) => trimEnds(raw) !== '');
	// Whatever the question is written in, what students type is compared with plain text.
	const plain = given.map((one) => readWeighed(one, 100, { ...reading, answers: 'plain' }));
	const read = readShortAnswers(plain);
	return { body: { kind: 'short', caseCounts: false, answers: read.answers }, how: read.how };
}

function readMatch(answers: Part, { reader, format }: Reading): ReadBody {
	const given = splitAt(answers, '=').filter(({ raw }) => trimEnds(raw) !== '');
	if (given.some(({ bare }) => !bare.includes('->'))) return { why: words.read.noArrow };
	const pairs = given.map((pair) => {
		const at = pair.bare.indexOf('->');
		return {
			item: readText(reader, pair.raw.slice(0, at), format),
			target: releaseText(unescape(trimEnds(pair.raw.slice(at + 2))))
		};
	});
	return { body: { kind: 'match', pairs }, how: [] };
}

/** T, F and their like, with what is said to the wrong answer, then to the right one. */
function readTrueFalse(answers: Part, { reader, format }: Reading): ReadBody | undefined {
	const [answer, ...said] = splitAt(answers, '#').map(({ raw }) => raw);
	const word = trimEnds(answer ?? '');
	if (!/^(?:T|F|TRUE|FALSE)$/.test(word)) return undefined;
	const [wrong = '', ...right] = said;
	const toWrong = readText(reader, wrong, format);
	const toRight = readText(reader, right.join('#'), format);
	const isTrue = word.startsWith('T');
	const feedback = { ifTrue: isTrue ? toRight : toWrong, ifFalse: isTrue ? toWrong : toRight };
	const options = trueOrFalse(isTrue, feedback);
	return { body: { kind: 'choice', several: false, shuffles: false, options }, how: [words.read.trueFalse] };
}

function readWeighed(answer: Part, otherwise: number, reading: Reading): SharedAnswer {
	const trimmed = cut(answer, answer.raw.search(/[^ \t\n]|$/));
	const weight = WEIGHT.exec(trimmed.raw);
	const whole = readWhole(cut(trimmed, weight ? weight[0].length : 0), reading);
	return { ...whole, share: weight ? Number(weight[1]) : otherwise };
}

function readWhole(answer: Part, { reader, format, answers = format }: Reading): SharedAnswer {
	const at = answer.bare.indexOf('#');
	const text = at < 0 ? answer.raw : answer.raw.slice(0, at);
	return {
		share: 100,
		text: answers === 'plain' ? reader.read('plain', withoutFormat(text)) : readText(reader, text, answers),
		feedback: at < 0 ? '' : readText(reader, answer.raw.slice(at + 1), format)
	};
}

/** A text that may say its format first. */
function readText(reader: TextReader, raw: string, otherwise: TextFormat): string {
	const format = formatOf(raw, otherwise);
	return reader.read(format, withoutFormat(raw));
}

function withoutFormat(raw: string): string {
	return unescape(trimEnds(raw).replace(FORMAT, ''));
}

function formatOf(raw: string, otherwise: TextFormat): TextFormat {
	const said = FORMAT.exec(trimEnds(raw))?.[1];
	return said === 'html' || said === 'moodle' || said === 'plain' || said === 'markdown' ? said : otherwise;
}
