import { readCategory } from './category';
import { DRAFT_LIMITS } from '../lessons/loosen';
import { refuseFile } from './file-problem';
import { releaseText } from './held-text';
import { trimEnds, type TextFormat } from './moodle-text';
import type { PlainBody, PlainQuestion } from './plain-question';
import {
	MOST_OPTIONS,
	MOST_QUESTIONS,
	readOptions,
	readShortAnswers,
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
const ESCAPED = /\\[\\~=#{}:n]/g;
const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/;
const FORMAT = /^\[(html|moodle|plain|markdown)\]/;
const CATEGORY = /^\$CATEGORY:/;
const TAG = /\[tag:([\w-]+)\]/g;

/** Questions of a GIFT file. What cannot be read is in the list too, with the reason. @throws FileProblem */
export function readGift(file: string): ReadLesson {
	const blocks = blocksOf(file);
	const categories = blocks.filter(({ text }) => CATEGORY.test(text));
	const questions = blocks.filter(({ text }) => text !== '' && !CATEGORY.test(text));
	if (questions.length === 0) refuseFile(words.read.noQuestions);
	if (questions.length > MOST_QUESTIONS) refuseFile(words.read.tooMany(MOST_QUESTIONS));
	return { title: titleOf(categories[0]?.text), questions: questions.map(readBlock) };
}

/** Lines between blank ones, without comments. */
interface Block {
	readonly line: number;
	readonly text: string;
	readonly tags: readonly string[];
}

function blocksOf(file: string): Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	const close = (next: number) => {
		if (lines.length > 0) blocks.push(toBlock(lines, next - lines.length));
		if (blocks.length > 2 * MOST_QUESTIONS) refuseFile(words.read.tooMany(MOST_QUESTIONS));
		lines = [];
	};
	const all = file.split(/\r\n|\r|\n/);
	for (const [index, line] of all.entries()) {
		if (trimEnds(line) === '') close(index + 1);
		else lines.push(line);
	}
	close(all.length + 1);
	return blocks;
}

function toBlock(lines: readonly string[], first: number): Block {
	const isComment = (line: string) => trimEnds(line).startsWith('//');
	const comments = lines.findIndex((line) => !isComment(line));
	return {
		line: first + Math.max(0, comments),
		text: trimEnds(lines.filter((line) => !isComment(line)).join('\n')),
		tags: lines.filter(isComment).flatMap((line) => [...line.matchAll(TAG)].map(([, tag = '']) => tag))
	};
}

function titleOf(category: string | undefined): string | undefined {
	return category && readCategory(unescape(category.replace(CATEGORY, '')));
}

/** A text with its escapes, and the same text in which escaped signs are not seen. */
interface Part {
	readonly raw: string;
	readonly bare: string;
}

function part(raw: string): Part {
	return { raw, bare: raw.replace(ESCAPED, '\0\0') };
}

function cut({ raw, bare }: Part, start: number, end = raw.length): Part {
	return { raw: raw.slice(start, end), bare: bare.slice(start, end) };
}

/** The parts between signs. */
function splitAt(whole: Part, sign: string): Part[] {
	const parts: Part[] = [];
	let start = 0;
	for (let at = whole.bare.indexOf(sign); at >= 0; at = whole.bare.indexOf(sign, start)) {
		parts.push(cut(whole, start, at));
		start = at + sign.length;
	}
	return [...parts, cut(whole, start)];
}

function unescape(raw: string): string {
	return raw.replace(ESCAPED, (escape) => (escape === '\\n' ? '\n' : escape.charAt(1)));
}

function readBlock({ line, text, tags }: Block): ReadQuestion {
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
	return { line, name: called, made: readParts(called, rest, { open, close, tags }) };
}

function readParts(
	name: string,
	rest: Part,
	{ open, close, tags }: { open: number; close: number; tags: readonly string[] }
): ReadQuestion['made'] {
	const reader = new TextReader();
	const behind = open < 0 ? '' : rest.raw.slice(close + 1);
	// Answers in the middle of a sentence leave a gap to be filled.
	const gap = trimEnds(behind) === '' ? '' : '_____';
	const task = open < 0 ? rest.raw : `${rest.raw.slice(0, open)}${gap}${behind}`;
	const format = formatOf(task, 'moodle');
	const text = readText(reader, task, 'moodle');
	if (open < 0) {
		const body: PlainBody = { kind: 'reading', format: format === 'markdown' ? 'markdown' : 'plain' };
		return { question: { name, text, general: '', hints: [], tags, body }, how: reader.how() };
	}
	const answers = cut(rest, open + 1, close);
	const at = answers.bare.lastIndexOf('####');
	const general = at < 0 ? '' : readText(reader, answers.raw.slice(at + 4), format);
	const read = readAnswers(at < 0 ? answers : cut(answers, 0, at), { reader, format });
	if ('why' in read) return read;
	const question: PlainQuestion = { name, text, general, hints: [], tags, body: read.body };
	return { question, how: [...reader.how(), ...read.how] };
}

interface Reading {
	readonly reader: TextReader;
	/** Of the question’s text, and of every other that does not say. */
	readonly format: TextFormat;
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
	const shared = given.map(({ one, isWhole }) => readAnswer(one, isWhole ? 100 : 0, reading));
	if (shared.length < 2) return { why: words.read.oneOption };
	const { options, how } = readOptions(several, shared);
	return { body: { kind: 'choice', several, shuffles: true, options }, how };
}

function readShort(answers: Part, reading: Reading): ReadBody {
	const given = splitAt(answers, '=').filter(({ raw }) => trimEnds(raw) !== '');
	const read = readShortAnswers(given.map((one) => readAnswer(one, 100, reading)));
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
	const [toWrong = '', toRight = ''] = said.map((raw) => readText(reader, raw, format));
	const isTrue = word.startsWith('T');
	const feedback = { ifTrue: isTrue ? toRight : toWrong, ifFalse: isTrue ? toWrong : toRight };
	const options = trueOrFalse(isTrue, feedback);
	return { body: { kind: 'choice', several: false, shuffles: false, options }, how: [words.read.trueFalse] };
}

function readAnswer(answer: Part, otherwise: number, { reader, format }: Reading): SharedAnswer {
	const trimmed = cut(answer, answer.raw.search(/[^ \t\n]|$/));
	const weight = WEIGHT.exec(trimmed.raw);
	const rest = cut(trimmed, weight ? weight[0].length : 0);
	const at = rest.bare.indexOf('#');
	return {
		share: weight ? Number(weight[1]) : otherwise,
		text: readText(reader, at < 0 ? rest.raw : rest.raw.slice(0, at), format),
		feedback: at < 0 ? '' : readText(reader, rest.raw.slice(at + 1), format)
	};
}

/** A text that may say its format first. */
function readText(reader: TextReader, raw: string, otherwise: TextFormat): string {
	const format = formatOf(raw, otherwise);
	return reader.read(format, unescape(trimEnds(raw).replace(FORMAT, '')));
}

function formatOf(raw: string, otherwise: TextFormat): TextFormat {
	const said = FORMAT.exec(trimEnds(raw))?.[1];
	return said === 'html' || said === 'moodle' || said === 'plain' || said === 'markdown' ? said : otherwise;
}
