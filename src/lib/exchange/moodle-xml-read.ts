import { readCategory } from './category';
import { refuseFile } from './file-problem';
import { releaseText } from './held-text';
import { trimEnds } from './moodle-text';
import { child, childrenOf, QuestionReader, textIn } from './moodle-xml-question';
import type { PlainBody } from './plain-question';
import {
	MOST_OPTIONS,
	MOST_QUESTIONS,
	readOptions,
	readShortAnswers,
	skippedCategory,
	trueOrFalse,
	type ReadLesson,
	type ReadQuestion,
	type SharedAnswer
} from './read-question';
import { shorten } from './say-item';
import { words } from './words';
import { readXml, type XmlNode } from './xml-tree';

/** Questions of a Moodle XML file. What has no counterpart here is in the list too. @throws FileProblem */
export function readMoodleXml(file: string): ReadLesson {
	const quiz = readXml(file);
	if (quiz.name !== 'quiz') refuseFile(words.xml.noQuiz(quiz.name), quiz.line);
	const all = quiz.children.filter(({ name }) => name === 'question');
	const first = all.findIndex((node) => !isCategory(node));
	if (first < 0) refuseFile(words.read.noQuestions);
	const asked = all.filter((node) => !isCategory(node)).length;
	if (asked > MOST_QUESTIONS || all.length > 2 * MOST_QUESTIONS) {
		refuseFile(words.read.tooMany(MOST_QUESTIONS));
	}
	const category = all[first - 1];
	return {
		title: category && nameOf(category),
		questions: [
			...all.slice(0, first).filter(saysMore).map(leaveOutText),
			...all.slice(first).map((node) => (isCategory(node) ? leaveOutCategory(node) : readQuestion(node)))
		]
	};
}

function isCategory({ attributes }: XmlNode): boolean {
	return attributes['type'] === 'category';
}

function nameOf(category: XmlNode): string {
	return readCategory(textIn(child(category, 'category')));
}

function leaveOutCategory(category: XmlNode): ReadQuestion {
	return skippedCategory(category.line, nameOf(category));
}

/** Whether a category says something about itself. */
function saysMore(category: XmlNode): boolean {
	return trimEnds(textIn(child(category, 'info'))) !== '';
}

function leaveOutText(category: XmlNode): ReadQuestion {
	return { ...leaveOutCategory(category), made: { why: words.read.categoryText } };
}

function readQuestion(node: XmlNode): ReadQuestion {
	const type = node.attributes['type'] ?? '';
	const reader = new QuestionReader(node, type);
	const text = reader.text(child(node, 'questiontext'));
	const name = releaseText(trimEnds(textIn(child(node, 'name')))) || shorten(text);
	const read = readBody(reader);
	if ('why' in read) return { line: node.line, name, made: { why: read.why } };
	reader.loseSettings();
	const question = {
		...{ name, text, general: reader.text(child(node, 'generalfeedback')), body: read.body },
		hints: childrenOf(node, 'hint').map((hint) => reader.text(child(hint, 'hintcontent') ?? hint)),
		tags: tagsOf(node)
	};
	const overall = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
	if (overall.some((each) => reader.text(child(node, each)) !== '')) reader.lose(words.read.overall);
	const how = reader.how({ keepsMarkdown: read.body.kind === 'reading' });
	return { line: node.line, name, made: { question, how: [...read.how, ...how] } };
}

/** Its own, and those that its course gave it. */
function tagsOf(node: XmlNode): string[] {
	const lists = [...childrenOf(node, 'tags'), ...childrenOf(node, 'coursetags')];
	return lists
		.flatMap((tags) => childrenOf(tags, 'tag'))
		.map((tag) => releaseText(trimEnds(textIn(tag))))
		.filter((tag) => tag !== '');
}

type ReadBody = { readonly body: PlainBody; readonly how: readonly string[] } | { readonly why: string };

function readBody(reader: QuestionReader): ReadBody {
	if (['answer', 'subquestion'].some((name) => childrenOf(reader.node, name).length > MOST_OPTIONS)) {
		return { why: words.read.manyOptions(MOST_OPTIONS) };
	}
	switch (reader.type) {
		case 'multichoice':
			return readChoice(reader);
		case 'truefalse':
			return readTrueFalse(reader);
		case 'matching':
		case 'match':
			return readMatching(reader);
		case 'shortanswer':
			return readShort(reader);
		case 'essay':
			return readEssay(reader);
		case 'description':
			return {
				body: { kind: 'reading', format: reader.format === 'markdown' ? 'markdown' : 'plain' },
				how: []
			};
		default:
			return { why: words.read.kinds(reader.type) };
	}
}

function readEssay(reader: QuestionReader): ReadBody {
	const graderNotes = reader.text(child(reader.node, 'graderinfo'));
	if (trimEnds(textIn(child(reader.node, 'responsetemplate'))) !== '') reader.lose(words.read.template);
	if (reader.flag('attachments', false)) reader.lose(words.read.attachments);
	return { body: { kind: 'essay', graderNotes }, how: [] };
}

function readChoice(reader: QuestionReader): ReadBody {
	const several = !reader.flag('single', true);
	const answers = answersOf(reader, (answer) => reader.text(answer));
	if (answers.length < 2) return { why: words.read.oneOption };
	const { options, how } = readOptions(several, answers);
	return { body: { kind: 'choice', several, shuffles: reader.flag('shuffleanswers', false), options }, how };
}

function readTrueFalse(reader: QuestionReader): ReadBody {
	const answers = answersOf(reader, (answer) => reader.plain(answer));
	// Old files have the words in the language of their site, the true one first.
	const isTrue = ({ text }: SharedAnswer, index: number) =>
		/^(true|false)$/.test(text) ? text === 'true' : index === 0;
	const [ifTrue, ifFalse] = [answers.find(isTrue), answers.find((answer, index) => !isTrue(answer, index))];
	if (!ifTrue || !ifFalse) return { why: words.read.oneOption };
	const feedback = { ifTrue: ifTrue.feedback, ifFalse: ifFalse.feedback };
	const options = trueOrFalse(ifTrue.share >= 100, feedback);
	return { body: { kind: 'choice', several: false, shuffles: false, options }, how: [words.read.trueFalse] };
}

function readMatching(reader: QuestionReader): ReadBody {
	const pairs = childrenOf(reader.node, 'subquestion').map((pair) => ({
		item: reader.text(pair),
		target: releaseText(trimEnds(textIn(child(pair, 'answer'))))
	}));
	return { body: { kind: 'match', pairs }, how: [] };
}

function readShort(reader: QuestionReader): ReadBody {
	const { answers, how } = readShortAnswers(answersOf(reader, (answer) => reader.plain(answer)));
	return { body: { kind: 'short', caseCounts: reader.flag('usecase', false), answers }, how };
}

function answersOf(reader: QuestionReader, read: (answer: XmlNode) => string): SharedAnswer[] {
	return childrenOf(reader.node, 'answer').map((answer) => ({
		share: shareOf(answer),
		text: read(answer),
		feedback: reader.text(child(answer, 'feedback'))
	}));
}

/** In percent. Old sites wrote it with the comma of their language. */
function shareOf(answer: XmlNode): number {
	const share = Number((answer.attributes['fraction'] ?? '0').replace(',', '.'));
	return Number.isFinite(share) ? share : 0;
}
