/** Where in a YAML file a thing stands that the check calls by its ids: `loaded-language / lane / key 2`. */
import { isMap, isScalar, isSeq, LineCounter, visit, type Document, type Node, type YAMLMap } from 'yaml';

/** A file as it was read, with its lines. */
export interface Sheet {
	readonly document: Document.Parsed;
	readonly lines: LineCounter;
}

/** What a place calls the elements of a list. */
const LISTS: Readonly<Record<string, string>> = {
	key: 'keys',
	contested: 'contested',
	'fair note': 'fairNotes',
	option: 'options',
	item: 'items',
	card: 'cards',
	accepted: 'accepted',
	wrong: 'wrong',
	target: 'targets',
	mark: 'marks',
	difference: 'differences'
};
const ELEMENT = new RegExp(`^(${Object.keys(LISTS).join('|')}) (.+)$`);

/** Finds the line (from 1) of the deepest part of a place that stands in the file; of its start otherwise. */
export function placeFinder({ document, lines }: Sheet): (place: string, nth?: number) => number {
	let names: Map<string, Node[]> | undefined;
	const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;
	const { contents } = document;
	const whole = isMap(contents) ? textAt(contents, 'id') : undefined;
	return (place, nth = 0) => {
		if (place === whole) return lineOf(contents);
		const named = (names ??= nodesByName(document));
		const [top = '', ...rest] = place.split(' / ');
		const name = rest[0] ?? top;
		const nodes = named.get(name) ?? named.get(top) ?? [];
		const start = nodes[nth] ?? nodes[0] ?? contents;
		const parts = named.has(name) ? rest.slice(1) : place.split(/ \/ |\./);
		return lineOf(parts.reduce<Node | null>((node, part) => childOf(node, part) ?? node, start));
	};
}

/** The line of the deepest part of a path that stands in the file. */
export function lineOfPath({ document, lines }: Sheet, path: readonly PropertyKey[]): number {
	const depth = path.findIndex((_, index) => !document.hasIn(path.slice(0, index + 1)));
	const node: unknown = document.getIn(depth < 0 ? path : path.slice(0, depth), true);
	const range = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
	return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : 1;
}

/** Everything with an id, by it; what a second key says of a passage or question by theirs. */
function nodesByName(document: Document.Parsed): Map<string, Node[]> {
	const named = new Map<string, Node[]>();
	visit(document, {
		Map: (_, node) => {
			const name = ['id', 'passage', 'question', 'lesson'].map((key) => textAt(node, key)).find(Boolean);
			if (name !== undefined) named.set(name, [...(named.get(name) ?? []), node]);
		}
	});
	return named;
}

function textAt(node: YAMLMap, key: string): string | undefined {
	const value = node.get(key, true);
	return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

function childOf(node: Node | null, part: string): Node | undefined {
	if (isSeq(node)) return asNode(node.items[Number(part.replace('#', '')) - 1]);
	if (!isMap(node)) return undefined;
	const [, list = '', which = ''] = ELEMENT.exec(part) ?? [];
	if (list === '') return asNode(node.get(part, true)) ?? asNode(node.getIn(['sourcing', part], true));
	const items = node.get(LISTS[list] ?? '', true);
	return isSeq(items) ? asNode(items.items[indexOf(which)]) : undefined;
}

/** “2” and “b” are the second. */
function indexOf(which: string): number {
	return /^\d+$/.test(which) ? Number(which) - 1 : which.charCodeAt(0) - 'a'.charCodeAt(0);
}

function asNode(value: unknown): Node | undefined {
	return isMap(value) || isSeq(value) || isScalar(value) ? value : undefined;
}
