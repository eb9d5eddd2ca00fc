/** What reports on files say, what files say to other systems, and why a file is refused. */
import type { Reference } from '../text/passage';

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

export const words = {
	// What is reported on ------------------------------------------------------
	step: (number: number, kind: string, said: string) => `Step ${number}, ${kind}: ${said}`,
	lighter: (number: number, kind: string, said: string) => `Step ${number}, lighter ${kind}: ${said}`,
	passage: (said: string) => `Passage: ${said}`,
	category: (name: string) => `Category: ${name}`,
	file: (name: string) => `File: ${name}`,
	withheld: (credit: string, link: string | null) => `Passage: ${credit}${link ? ` ${link}` : ''}`,
	kinds: {
		reading: 'reading',
		'worked-example': 'worked example',
		choice: 'choice',
		highlight: 'marking',
		match: 'matching',
		order: 'ordering',
		verdict: 'verdict',
		short: 'short answer',
		rewrite: 'rewriting'
	},

	// What stays behind, and why -----------------------------------------------
	forClassOnly:
		'Its passage may be used in class only. Its credit line and link go along; the passage goes along, too, if you say so.',
	wasForClassOnly:
		'Whoever made the file may use it in class only. If you may use it, too, cut it from the work yourself.',
	notOfAPack: 'It is no part of an Underline pack.',
	smallerDraw: 'Fewer steps are drawn at random: some of the group stay with the class.',

	notForMoodle: 'Its passage may be used in class only. It goes along if you say so.',

	// What stands in a file -----------------------------------------------------
	quote: (text: string) => `“${text}”`,
	credit: (line: string) => `(${line})`,
	reference: ({ publisher, title, date, link }: Omit<Reference, 'id'>) =>
		`${publisher}, “${title}”, ${date}${link ? `, ${link}` : ''}`,
	claim: (quote: string) => `The claim: ${quote}`,
	plainer: (text: string) => `Plainer: “${text}”`,
	modelAnswer: (text: string) => `A good answer: ${text}`,
	itemNote: (item: string, note: string) => `${item}: ${note}`,
	moodle: {
		whichWords: (prompt: string) =>
			`${prompt}\n\nWhich words of this passage would you mark? Choose all that you would.`,
		whichSource: 'Which words of this passage say where the claim is from?',
		nothing: 'There is nothing to mark here.',
		thereIsSomething: 'Look again: some of these words do more than tell.',
		noSource: 'The passage names no source.',
		fair: 'These words are fair.',
		places: (first: string, count: number, last: string) => `1 = ${first}, ${count} = ${last}`,
		sentence: (quote: string) => `Say this fairly: ${quote}`,
		keep: (parts: readonly string[]) => `Keep: ${parts.join('; ')}`,
		rubric:
			'Up to two points each: facts kept; charged words gone; claims attributed or marked as opinion; no new slant.',
		verdicts: {
			supported: 'Supported',
			misleading: 'True in part but misleading',
			contradicted: 'Contradicted',
			'cannot-tell': 'Cannot tell'
		},

		// How a step was changed
		passageInFront: 'The passage and its credit line stand in front of the task.',
		contextInFront: 'The background stands in front of the task.',
		references: 'The references stand in the feedback, as text.',
		markingAsChoice:
			'Marking became a choice: the words of the key and fair words of the same passage are the options.',
		noNaming: 'Naming the technique is not asked.',
		orderAsMatching: 'Ordering became matching: each statement is put to its place, 1, 2, 3.',
		verdictAsChoice: 'The verdict became a choice; the evidence cards stand in front of it.',
		cardsNotAsked: 'Which cards decided it is not asked.',
		rewriteAsEssay:
			'Rewriting became an essay; the model answer and what to look for are notes for the grader.',
		exampleAsText: 'The worked example became a text, with the marked words listed below.',
		feedbackTogether: 'Feedback on single rows stands together, in the general feedback.',
		firstTarget: 'Where several answers are right for a row, only the first counts.',
		othersAreWrong: 'An answer that is in no list counts as wrong; here a teacher would read it.',
		stricter: 'Punctuation and accents count.',
		together: 'The model answer, the reason and what to take away stand together in the general feedback.',
		noTechniques: 'Which technique an option names is left out.',
		noConfidence: 'How sure the student is, is not asked.',
		noDraw: 'It is no longer drawn at random from a group.',
		noHints: 'Hints are left out: GIFT has no place for them.',
		noGraderNotes: 'The notes for the grader are left out: GIFT has no place for them.',
		noOrder: 'Moodle may shuffle the options: GIFT cannot say that they have an order.',
		noCase: 'Capital and small letters make no difference in Moodle: GIFT cannot say that they do.',
		noTags: 'Some techniques are left out: GIFT cannot hold their names.',
		nearestShares: 'Points of single options are rounded to shares that Moodle knows.',
		thirdAnswer:
			'Moodle takes two pairs from a file, but asks for a third answer as soon as the question is edited there.',
		noEssayHints: 'Moodle leaves hints of an essay out.',
		arrow: 'Where “->” stands, Moodle shows “-\\u{3E}”: GIFT takes it for its own sign.',
		placeholder: 'Where “&&058;” or the like stands, Moodle shows “\\u{26}&058;”: it uses such signs itself.',
		written: 'Characters that Moodle cannot hold stand there by number: \\u{1}.',

		// Why a step stays behind
		unfinished: 'It is not finished: something it needs is still empty.',
		noneRight: 'None of its options is right; Moodle refuses such a question.',
		noStretch: 'Its passage has no fair words that could be wrong options.',
		noLighter: 'Moodle knows no lighter version of a question.'
	},

	// What is said of a question that was read ------------------------------------
	read: {
		true: 'True',
		false: 'False',
		noFormatting: 'Bold, lists, links and the like are gone; the words are there.',
		noPictures: 'Pictures and sounds are left out.',
		partly: 'Answers that earn part of a point count as not right.',
		noneRight: 'None of its options earns the whole point, so none counts as right: choose one.',
		sameShares:
			'Here each right option earns the same share and each wrong one costs the same; in the file they differ.',
		noLoss: 'A wrong answer costs nothing here.',
		points: 'How many points it gives is left out: here every question counts the same.',
		idNumber: 'Its ID number is left out.',
		otherTags: 'Tags that are no techniques of Underline are left out.',
		moreBraces:
			'It has answers in braces at several places. The first are read; the others stand in the text.',
		markdown: 'It is written in Markdown, whose signs stand in the text.',
		category: 'A lesson has no categories. The questions of this one are in the lesson all the same.',
		categoryText: 'What the category says about itself is left out.',
		generalAtEnd: 'What is said after it stands at its end.',
		template: 'The text that the answer begins with is left out.',
		attachments: 'Files cannot be handed in here.',
		noPatterns: 'Answers with * for any text are left out.',
		trueFalse: 'True or false became a choice of two.',
		essay: 'The essay became a short answer that a teacher reads: write at least one answer that is right.',
		overall: 'What is said to right, partly right and wrong answers as a whole is left out.',
		kinds: (type: string) => `Questions of the type “${type}” have no counterpart here.`,
		numerical: 'Number questions have no counterpart here.',
		braces: 'Its braces { } do not pair up.',
		manyOptions: (most: number) => `It has more than ${most} options.`,
		oneOption: 'It has fewer than two options.',
		tooManyRows: (most: number) => `It has more than ${most} rows or choices.`,
		tooFewRows: 'It has fewer than two rows.',
		noArrow: 'A pair has no “->” between its two sides.',
		noAnswers: 'No answer is left that counts as right: write one.',
		tooLong: (most: number) => `One of its texts is longer than ${most.toLocaleString('en-US')} characters.`,
		unstorable: 'One of its texts holds a NUL, or half of a character, which cannot be kept.',
		longAnswers: 'Answers that are longer than a few words are left out.',
		fewerHints: (most: number) => `Only the first ${most} hints are kept.`,
		noQuestions: 'There is no question in the file.',
		tooMany: (most: number) =>
			`The file holds more than ${most.toLocaleString('en-US')} questions. Split it into several files.`
	},

	annotations: {
		key: (quote: string) => `Key: “${quote}”`,
		contested: (quote: string) => `Contested words: “${quote}”`,
		fair: (quote: string) => `Fair words: “${quote}”`,
		numbered: (number: number, quote?: string) =>
			`Annotation ${number}${quote === undefined ? '' : `: “${quote}”`}`,
		noQuestions: 'Annotations hold passages and their keys, and no questions.',
		noAgreement: 'How far two readers agreed on it is left out.',
		byWords: 'Its position does not fit, so it was found by its words.',
		snapped: 'It now holds whole words.',
		otherTags: 'Tags that are no techniques of Underline are left out.',
		elsewhere: 'What it says by an address alone is left out.',
		noTechnique: 'It is tagged with no technique of Underline.',
		notThere: 'Its words are not in the passage, or stand there several times.',
		overPassages: 'It is about more than one passage.',
		malformed: 'It is no annotation as the W3C model has it.',
		notJson: 'The file is not JSON: it is damaged or was changed by hand.',
		notOnes: 'The JSON holds no annotations as the W3C model has them.',
		noPassages:
			'The annotations are about texts elsewhere. A file from Underline brings its passages along, as “passages”.',
		twice: 'Two passages in the file have the same id.'
	},

	// Why a file is refused ----------------------------------------------------
	notText: (encoding: string) =>
		`This is not ${encoding.toUpperCase()} text. Save the file as UTF-8 and choose it again.`,
	nul: 'There is a NUL character, which no text has. Save the file as UTF-8 and choose it again.',
	unstorable: (place: string) =>
		`${place}: this text holds a NUL, or half of a character, which cannot be kept. Take it out and choose the file again.`,
	zip: {
		broken: 'The zip is damaged or was cut off. Download or export it again.',
		tooMany: (most: number) => `The zip holds more than ${most} files, so it is no Underline pack.`,
		leadsOut: (name: string) =>
			`The zip holds a file named “${name}”, which leads out of its folder. No pack of ours does.`,
		twice: (name: string) => `The zip holds ${name} twice, so it cannot be told which one is meant.`,
		bomb: (most: number) => `Unpacked, the zip is larger than ${megabytes(most)}, which no pack is.`,
		missing: (name: string) => `The zip holds no ${name}, so it is no Underline pack.`
	},
	json: {
		tooMuch: 'The JSON is deeper or larger than any file of lessons.',
		longList: (most: number) =>
			`A list in the file has more than ${most} entries. Split it into several files.`
	},
	xml: {
		doctype: 'The file has a DOCTYPE, which can hide harm. Moodle’s files have none; export it again.',
		broken: (message: string) => `The XML is damaged: ${message.replace(/\\.?$/, '')}.`,
		tooMuch: 'The XML is deeper or larger than any file of questions.',
		noQuiz: (name: string) => `This XML begins with <${name}>, so it is no file of Moodle questions.`
	},
	pack: {
		notJson: 'pack.json is not JSON: the file is damaged or was changed by hand.',
		notOne: 'This is no Underline pack.',
		newer: (version: number) =>
			`The pack was made by a newer Underline (format ${version}). Ask your administrator to update this one.`,
		at: (path: string, message: string) => `${path || 'pack.json'}: ${message}.`,
		twice: (at: string, id: string) => `${at}: the id “${id}” stands there twice.`,
		noPassage: (at: string, step: string, passage: string) =>
			`${at}: step “${step}” is about passage “${passage}”, which is not in the pack.`,
		spans: {
			outside: (at: string, id: string, start: number, end: number) =>
				`${at}: the words ${start} to ${end} in “${id}” lie outside their passage.`,
			misquoted: (at: string, id: string, start: number, end: number) =>
				`${at}: the words ${start} to ${end} in “${id}” are not the ones it quotes.`
		}
	}
} as const;
