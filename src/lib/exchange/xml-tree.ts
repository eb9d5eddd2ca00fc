import { SaxesParser } from 'saxes';
import { refuseFile } from './file-problem';
import { words } from './words';

/** An element of an XML document. */
export interface XmlNode {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: XmlNode[];
	/** Of the element itself, not of those in it. */
	text: string;
	/** From 1. */
	readonly line: number;
}

const DEEPEST = 50;
const MOST_NODES = 20_000;
/** Pictures and the like, which come as text. */
const NOT_READ = new Set(['file']);

/**
 * A document as a tree. A DOCTYPE is refused where it begins: nothing in it is read, so no entity is ever expanded
 * and no address asked.
 * @throws FileProblem, with the line, for what is not well-formed, too deep or too much.
 */
export function readXml(text: string): XmlNode {
	const doctype = text.search(/<!DOCTYPE/i);
	if (doctype >= 0 && !isInElement(text, doctype)) refuseFile(words.xml.doctype, lineAt(text, doctype));
	const root: XmlNode = { name: '', attributes: {}, children: [], text: '', line: 1 };
	const open = [root];
	let nodes = 0;
	const parser = new SaxesParser({ position: true, xmlns: false });
	parser.on('error', ({ message }) =>
		refuseFile(words.xml.broken(message.replace(/^[\d:]+ /, '')), parser.line)
	);
	parser.on('doctype', () => refuseFile(words.xml.doctype, parser.line));
	parser.on('opentag', ({ name, attributes }) => {
		nodes += 1;
		if (nodes > MOST_NODES || open.length > DEEPEST) refuseFile(words.xml.tooMuch, parser.line);
		const node = { name, attributes, children: [], text: '', line: parser.line };
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on('closetag', () => open.pop());
	const add = (part: string) => {
		const node = open.at(-1);
		if (node && !NOT_READ.has(node.name)) node.text += part;
	};
	parser.on('text', add);
	parser.on('cdata', add);
	parser.write(text).close();
	return root.children[0] ?? refuseFile(words.xml.broken('no element'), 1);
}

/** Whether elements have begun, so that what looks like a DOCTYPE is text of one. */
function isInElement(text: string, at: number): boolean {
	return /<[A-Za-z_]/.test(text.slice(0, at));
}

function lineAt(text: string, at: number): number {
	return text.slice(0, at).split('\n').length;
}

/** A text as it can stand in an element. */
export function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
