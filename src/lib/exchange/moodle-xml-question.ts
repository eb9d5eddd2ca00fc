/** One question of a Moodle XML file, as its elements have it. */
import { trimEnds, type TextFormat } from './moodle-text';
import { TextReader } from './read-question';
import { words } from './words';
import type { XmlNode } from './xml-tree';

const FORMATS: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle_auto_format: 'moodle',
	plain_text: 'plain',
	// No longer read by Moodle, which shows what was typed.
	wiki_like: 'plain',
	markdown: 'markdown'
};

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
	return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
	return node.children.filter((each) => each.name === name);
}

/** What stands in an element's `text`, as it stands there. */
export function textIn(node: XmlNode | undefined): string {
	return child(node, 'text')?.text ?? '';
}

/** Reads one question: its texts, in the format that its own text is in where they do not say. */
export class QuestionReader extends TextReader {
	readonly format: TextFormat;

	constructor(
		readonly node: XmlNode,
		readonly type: string
	) {
		super();
		this.format = formatOf(child(node, 'questiontext'), 'html');
	}

	text(node: XmlNode | undefined, otherwise: TextFormat = this.format): string {
		if (node && childrenOf(node, 'file').length > 0) this.losePicture();
		return this.read(formatOf(node, otherwise), textIn(node));
	}

	/** What students type is compared with plain text, whatever format the file says. */
	plain(node: XmlNode): string {
		return this.read('plain', textIn(node));
	}

	flag(name: string, otherwise: boolean): boolean {
		const said = this.said(name);
		return said === undefined ? otherwise : !['', '0', 'false'].includes(said);
	}

	/** What stands in an element of the question itself. */
	said(name: string): string | undefined {
		const node = child(this.node, name);
		return node && trimEnds(node.text);
	}

	/** Notes what of the question has no place here. */
	loseSettings(): void {
		const isPictured = ['image', 'image_base64'].some((name) => (this.said(name) ?? '') !== '');
		if (isPictured) this.losePicture();
		if ((this.said('idnumber') ?? '') !== '') this.lose(words.read.idNumber);
		const points = this.said('defaultgrade') ?? '1';
		if (this.type !== 'description' && Number(points) !== 1) this.lose(words.read.points);
	}
}

function formatOf(node: XmlNode | undefined, otherwise: TextFormat): TextFormat {
	const said = node?.attributes['format'];
	return said === undefined ? otherwise : (FORMATS[trimEnds(said)] ?? 'html');
}
