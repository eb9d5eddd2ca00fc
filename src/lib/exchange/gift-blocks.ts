/** A GIFT file as the blocks that blank lines part. */
import { refuseFile } from './file-problem';
import { trimEnds } from './moodle-text';
import { MOST_QUESTIONS } from './read-question';
import { words } from './words';

/** Lines between blank ones, without comments and without the blanks that they are laid out with. */
export interface Block {
	/** Where it begins, from 1. */
	readonly line: number;
	readonly text: string;
	/** What comments say of it: tags, and whether it has a number of its own. */
	readonly tags: readonly string[];
	readonly hasNumber: boolean;
}

const TAG = /\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu;
const NUMBER = /\[id:(?:\\\]|[^\]\p{Cc}])+\]/u;

/** @throws FileProblem for more blocks than any file of questions has. */
export function blocksOf(file: string): Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	const close = (next: number) => {
		if (lines.length > 0) blocks.push(toBlock(lines, next - lines.length));
		if (blocks.length > 2 * MOST_QUESTIONS) refuseFile(words.read.tooMany(MOST_QUESTIONS));
		lines = [];
	};
	const all = file.split(/\r\n|\r|\n/).map(trimEnds);
	for (const [index, line] of all.entries()) {
		if (line === '') close(index + 1);
		else lines.push(line);
	}
	close(all.length + 1);
	return blocks;
}

function toBlock(lines: readonly string[], first: number): Block {
	const comments = lines.filter(isComment);
	return {
		line:
			first +
			Math.max(
				0,
				lines.findIndex((line) => !isComment(line))
			),
		text: lines.filter((line) => !isComment(line)).join('\n'),
		tags: comments.flatMap((line) => [...line.matchAll(TAG)].map(([, tag = '']) => tagOf(tag))),
		hasNumber: comments.some((line) => NUMBER.test(line))
	};
}

function isComment(line: string): boolean {
	return line.startsWith('//');
}

function tagOf(written: string): string {
	return trimEnds(written.replaceAll('\\]', ']'));
}
