/** Looks for sentences that the course took over from a text it learned from, where it meant to use words of its own. */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { commonRunFinder } from '../text/common-runs';
import type { Span } from '../text/words';
import { allPassages, readMaterial, type CourseFiles } from './course';
import { isFromArticle } from './course-check/rule';

/** More words than this in a row, alike in both texts, are no accident. */
const MOST_IN_COMMON = 8;
/** What cites a work gives its title as it is. */
const CITING = ['sources.yaml', 'references.yaml'];
/** Says which of several occurrences a quotation means. */
const NUMBER = /#\d+$/;
const IN_QUOTATION_MARKS = /“[^“”]*”/g;

/** A text that the course was written from, with a name to report. */
export interface OtherText {
	readonly name: string;
	readonly text: string;
}

/** Words that stand in the course and in another text. */
export interface Copied {
	readonly file: string;
	/** The line in the file (from 1) on which the text begins that has the words. */
	readonly line: number;
	/** `loaded-language / ll-lane / keys 2 / reason` */
	readonly place: string;
	/** As the course has them, on one line. */
	readonly words: string;
	readonly count: number;
	readonly other: { readonly name: string; readonly line: number };
}

interface Prose {
	readonly file: string;
	readonly line: number;
	readonly place: string;
	readonly text: string;
}

/**
 * Every run of more than eight words that a text of the course shares with another. Exact quotations are left out:
 * passages of a source, and what stands word for word in one of them, in quotation marks or as a whole text.
 */
export function findCopied(files: CourseFiles, others: readonly OtherText[]): Copied[] {
	const quoted = quotedTexts(files);
	const finders = others.map((other) => ({ other, find: commonRunFinder(other.text, MOST_IN_COMMON + 1) }));
	return proseOf(files).flatMap(({ file, line, place, text }) =>
		finders.flatMap(({ other, find }) =>
			find(withoutQuotations(text, quoted)).map(({ at, inOther, words }) => ({
				...{ file, line, place, words: text.slice(at.start, at.end).replace(/\s+/g, ' '), count: words },
				other: { name: other.name, line: lineAt(other.text, inOther) }
			}))
		)
	);
}

function quotedTexts(files: CourseFiles): string[] {
	const { material } = readMaterial(files);
	return material
		? allPassages(material)
				.filter(isFromArticle)
				.map(({ written }) => written.text)
		: [];
}

/** The text, as long as it was, with spaces in place of each quotation. */
function withoutQuotations(text: string, quoted: readonly string[]): string {
	const isQuoted = (words: string) => quoted.some((passage) => passage.includes(words));
	const blank = (words: string) => ' '.repeat(words.length);
	if (isQuoted(text.trim().replace(NUMBER, ''))) return blank(text);
	return text.replace(IN_QUOTATION_MARKS, (words) => (isQuoted(words.slice(1, -1)) ? blank(words) : words));
}

function lineAt(text: string, { start }: Span): number {
	return text.slice(0, start).split('\n').length;
}

/** Every text that the course's authors wrote, in the order of its files. */
function proseOf(files: CourseFiles): Prose[] {
	return Object.entries(files)
		.filter(([file]) => file.endsWith('.yaml') && !CITING.includes(file))
		.flatMap(([file, yaml]) => textsIn(yaml).map((text) => ({ file, ...text })));
}

function textsIn(yaml: string): Omit<Prose, 'file'>[] {
	const lines = new LineCounter();
	const texts: Omit<Prose, 'file'>[] = [];
	visit(parseDocument(yaml, { lineCounter: lines }), {
		Scalar: (key, node, path) => {
			if (key === 'key' || typeof node.value !== 'string') return;
			const { line } = lines.linePos(node.range?.[0] ?? 0);
			texts.push({ line, place: placeOf([...path, node]), text: node.value });
		}
	});
	return texts;
}

/** The fields that lead to a node; what has an id goes by it. */
function placeOf(path: readonly unknown[]): string {
	const names = path.reduce<readonly string[]>((before, node, depth) => {
		if (isPair(node)) return [...before, isScalar(node.key) ? String(node.key.value) : ''];
		const list = path[depth - 1];
		const at = isSeq(list) ? `${before.at(-1)} ${list.items.indexOf(node) + 1}` : undefined;
		const id = isMap(node) ? node.get('id') : undefined;
		const name = typeof id === 'string' ? id : at;
		return name === undefined ? before : [...before.slice(0, -1), name];
	}, []);
	return names.join(' / ');
}
