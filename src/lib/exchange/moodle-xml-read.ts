import { readCategory } from './category';
import { refuseFile } from './file-problem';
import { releaseText } from './held-text';
import { trimEnds, type TextFormat } from './moodle-text';
import type { PlainBody } from './plain-question';
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
import { readXml, type XmlNode } from './xml-tree';

const FORMATS: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle_auto_format: 'moodle',
	plain_text: 'plain',
	markdown: 'markdown'
};

/** Questions of a Moodle XML file. What has no counterpart here is in the list too. @throws FileProblem */
export function readMoodleXml(file: string): ReadLesson {
	const quiz = readXml(file);
	if (quiz.name !== 'quiz') refuseFile(words.xml.noQuiz(quiz.name), quiz.line);
	const all = quiz.children.filter(({ name }) => name === 'question');
	const isCategory = ({ attributes }: XmlNode) => attributes['type'] === 'category';
	const questions = all.filter((node) => !isCategory(node));
	if (questions.length === 0) refuseFile(words.read.noQuestions);
	if (questions.length > MOST_QUESTIONS) refuseFile(words.read.tooMany(MOST_QUESTIONS));
	return { title: titleOf(all.find(isCategory)), questions: questions.map(readQuestion) };
}

function titleOf(category: XmlNode | undefined): string | undefined {
	return category && readCategory(textIn(child(category, 'category')));
}

function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
	return node?.children.find((each) => each.name === name);
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
	return node.children.filter((each) => each.name === name);
}

/** What stands in an element's `text`, as it stands there. */
function textIn(node: XmlNode | undefined): string {
	return child(node, 'text')?.text ?? '';
}

/** Reads one question: its texts, in the format that its own text is in where they do not say. */
class Reader extends TextReader {
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

	flag(name: string, otherwise: boolean): boolean {
		const said = trimEnds(child(this.node, name)?.text ?? '');
		return said === '' ? otherwise : said === 'true' || said === '1';
	}
}

function formatOf(node: XmlNode | undefined, otherwise: TextFormat): TextFormat {
	return FORMATS[node?.attributes['format'] ?? ''] ?? otherwise;
}

function readQuestion(node: XmlNode): ReadQuestion {
	const type = node.attributes['type'] ?? '';
	const reader = new Reader(node, type);
	const text = reader.text(child(node, 'questiontext'));
	const name = releaseText(trimEnds(textIn(child(node, 'name')))) || shorten(text);
	const read = readBody(reader);
	if ('why' in read) return { line: node.line, name, made: { why: read.why } };
	const question = {
		...{ name, text, general: reader.text(child(node, 'generalfeedback')), body: read.body },
		hints: childrenOf(node, 'hint').map((hint) => reader.text(hint)),
		tags: tagsOf(node)
	};
	const overall = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
	const losesOverall = overall.some((each) => reader.text(child(node, each)) !== '');
	return {
		...{ line: node.line, name },
		made: { question, how: [...read.how, ...reader.how(), ...(losesOverall ? [words.read.overall] : [])] }
	};
}

function tagsOf(node: XmlNode): string[] {
	const tags = child(node, 'tags');
	return tags ? childrenOf(tags, 'tag').map((tag) => releaseText(trimEnds(textIn(tag)))) : [];
}

type ReadBody = { readonly body: PlainBody; readonly how: readonly string[] } | { readonly why: string };

function readBody(reader: Reader): ReadBody {
	if (['answer', 'subquestion'].some((name) => childrenOf(reader.node, name).length > MOST_OPTIONS)) {
		return { why: words.read.manyOptions(MOST_OPTIONS) };
	}
	switch (reader.type) {
		case 'multichoice':
			return readChoice(reader);
		case 'truefalse':
			return readTrueFalse(reader);
		case 'matching':
			return readMatching(reader);
		case 'shortanswer':
			return readShort(reader);
		case 'essay': {
			const graderNotes = reader.text(child(reader.node, 'graderinfo'));
			return { body: { kind: 'essay', graderNotes }, how: [] };
		}
		case 'description':
			return {
				body: { kind: 'reading', format: reader.format === 'markdown' ? 'markdown' : 'plain' },
				how: []
			};
		default:
			return { why: words.read.kinds(reader.type) };
	}
}

function readChoice(reader: Reader): ReadBody {
	const several = !reader.flag('single', true);
	const answers = answersOf(reader, reader.format);
	if (answers.length < 2) return { why: words.read.oneOption };
	const { options, how } = readOptions(several, answers);
	return { body: { kind: 'choice', several, shuffles: reader.flag('shuffleanswers', false), options }, how };
}

function readTrueFalse(reader: Reader): ReadBody {
	const answers = answersOf(reader, 'plain');
	// Old files have the words in the language of their site, the true one first.
	const isTrue = ({ text }: SharedAnswer, index: number) =>
		/^(true|false)$/.test(text) ? text === 'true' : index === 0;
	const [ifTrue, ifFalse] = [answers.find(isTrue), answers.find((answer, index) => !isTrue(answer, index))];
	if (!ifTrue || !ifFalse) return { why: words.read.oneOption };
	const feedback = { ifTrue: ifTrue.feedback, ifFalse: ifFalse.feedback };
	const options = trueOrFalse(ifTrue.share >= 100, feedback);
	return { body: { kind: 'choice', several: false, shuffles: false, options }, how: [words.read.trueFalse] };
}

function readMatching(reader: Reader): ReadBody {
	const pairs = childrenOf(reader.node, 'subquestion').map((pair) => ({
		item: reader.text(pair),
		target: releaseText(trimEnds(textIn(child(pair, 'answer'))))
	}));
	return { body: { kind: 'match', pairs }, how: [] };
}

function readShort(reader: Reader): ReadBody {
	const { answers, how } = readShortAnswers(answersOf(reader, 'plain'));
	return { body: { kind: 'short', caseCounts: reader.flag('usecase', false), answers }, how };
}

function answersOf(reader: Reader, format: TextFormat): SharedAnswer[] {
	return childrenOf(reader.node, 'answer').map((answer) => ({
		share: Number(answer.attributes['fraction'] ?? 0),
		text: reader.text(answer, format),
		feedback: reader.text(child(answer, 'feedback'))
	}));
}
