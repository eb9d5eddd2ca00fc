import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlainLesson } from '../../../tests/support/any-plain-question';
import { anyText } from '../../../tests/support/any-text';
import { readGift } from './gift-read';
import { writeGift } from './gift-write';
import type { PlainBody, PlainQuestion } from './plain-question';

/** The questions of a file that could be read. */
function questionsIn(file: string): PlainQuestion[] {
	return readGift(file).questions.flatMap(({ made }) => ('question' in made ? [made.question] : []));
}

function bodyOf(file: string): PlainBody | undefined {
	return questionsIn(file)[0]?.body;
}

function madeOf(file: string): unknown {
	return readGift(file).questions[0]?.made;
}

/** A question as GIFT can hold it. */
function asHeld(question: PlainQuestion): PlainQuestion {
	const { body } = question;
	const isReading = body.kind === 'reading';
	return {
		...question,
		...{ hints: [], general: isReading ? '' : question.general },
		tags: question.tags.filter((tag) => /^[\w-]+$/.test(tag)),
		body: {
			...body,
			...(body.kind === 'choice' ? { shuffles: true } : {}),
			...(body.kind === 'short' ? { caseCounts: false } : {}),
			...(body.kind === 'essay' ? { graderNotes: '' } : {})
		}
	};
}

describe('GIFT', () => {
	it('gives back every question that it can hold, whatever its texts hold', () => {
		fc.assert(
			fc.property(anyPlainLesson, (lesson) => {
				const read = readGift(writeGift(lesson));
				expect(read.title).toBe(lesson.title);
				expect(read.questions.map(({ made }) => made)).toEqual(
					lesson.questions.map((question) => ({ question: asHeld(question), how: [] }))
				);
			}),
			{ numRuns: 500 }
		);
	});

	it('takes any text for questions or says why not, one entry for each', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1 }), (parts) => {
				const blocks = parts.map(
					(part) =>
						part
							.replace(/\s+/g, ' ')
							.trim()
							.replace(/^[/$ ]+/, '') || 'a'
				);
				const { questions } = readGift(blocks.join('\n\n'));
				expect(questions).toHaveLength(blocks.length);
			}),
			{ numRuns: 500 }
		);
	});

	it('is written as the documentation has it', () => {
		const body: PlainBody = {
			...{ kind: 'choice', several: true, shuffles: true },
			options: [
				{ text: 'a: b', right: true, feedback: 'Yes # no' },
				{ text: '{c}', right: false, feedback: '' },
				{ text: '50% = half', right: true, feedback: '' },
				{ text: '~', right: false, feedback: '' },
				{ text: 'e', right: false, feedback: '' }
			]
		};
		const question = {
			name: 'One',
			text: 'Two\nlines',
			general: 'Take this',
			hints: [],
			tags: ['loaded-language'],
			body
		};
		expect(writeGift({ title: 'Buses/trams', questions: [question] })).toBe(
			[
				'$CATEGORY: $course$/top/Buses//trams',
				'',
				'// [tag:loaded-language]',
				'::One::[plain]Two\\nlines{',
				'\t~%50%a\\: b#Yes \\# no',
				'\t~%-33.33333%\\{c\\}',
				'\t~%50%50% \\= half',
				'\t~%-33.33333%\\~',
				'\t~%-33.33333%e',
				'\t####Take this',
				'}',
				''
			].join('\n')
		);
	});
});

describe('a GIFT file from elsewhere', () => {
	it('may have comments, names, and answers over several lines', () => {
		const file = `// a comment
// and another

::Bus lane:: Which word judges?
{
	// the key
	=reckless # It judges before it tells.
	~new
	~bus
}
`;
		expect(readGift(file).questions).toEqual([
			{
				...{ line: 4, name: 'Bus lane' },
				made: {
					how: [],
					question: {
						...{ name: 'Bus lane', text: 'Which word judges?', general: '', hints: [], tags: [] },
						body: {
							...{ kind: 'choice', several: false, shuffles: true },
							options: [
								{ text: 'reckless', right: true, feedback: 'It judges before it tells.' },
								{ text: 'new', right: false, feedback: '' },
								{ text: 'bus', right: false, feedback: '' }
							]
						}
					}
				}
			}
		]);
	});

	it('may ask for a missing word', () => {
		const [question] = questionsIn('The lane is {~old =new} and wide.');
		expect(question?.text).toBe('The lane is _____ and wide.');
	});

	it('may have several right options, by their shares', () => {
		expect(bodyOf('Which? {~%50%a ~%50%b ~%-100%c}')).toMatchObject({
			...{ kind: 'choice', several: true },
			options: [{ right: true }, { right: true }, { right: false }]
		});
	});

	it('may be true or false, said first to the wrong answer', () => {
		expect(bodyOf('It is blue. {F#It is not.#Right.}')).toMatchObject({
			options: [
				{ text: 'True', right: false, feedback: 'It is not.' },
				{ text: 'False', right: true, feedback: 'Right.' }
			]
		});
	});

	it('may have pairs', () => {
		expect(bodyOf('Match. {=one -> 1 =two -> 2 =-> 3}')).toEqual({
			kind: 'match',
			pairs: [
				{ item: 'one', target: '1' },
				{ item: 'two', target: '2' },
				{ item: '', target: '3' }
			]
		});
	});

	it('may have short answers, some of which earn nothing', () => {
		expect(bodyOf('Who? {=%100%the council#Yes. =council =%0%mayor#Why?}')).toEqual({
			...{ kind: 'short', caseCounts: false },
			answers: [
				{ text: 'the council', right: true, feedback: 'Yes.' },
				{ text: 'council', right: true, feedback: '' },
				{ text: 'mayor', right: false, feedback: 'Why?' }
			]
		});
	});

	it('may hold HTML, of which the words are left', () => {
		const [question] = questionsIn('[html]<p>One &amp; <b>two</b></p><p>Three &ldquo;four&rdquo;</p>{}');
		expect(question?.text).toBe('One & two\nThree “four”');
	});

	it('takes a weight behind “=” in a choice for text, as Moodle does', () => {
		expect(bodyOf('Which? {=%50% of them ~%0%none}')).toMatchObject({
			options: [
				{ text: '%50% of them', right: true },
				{ text: 'none', right: false }
			]
		});
	});

	it('has short answers in plain text, whatever its question is in', () => {
		expect(bodyOf('[html]<p>Who?</p> {=a <b> c &amp; d#<b>Yes</b>}')).toMatchObject({
			answers: [{ text: 'a <b> c &amp; d', right: true, feedback: 'Yes' }]
		});
	});

	it('may have anything behind the second “#” of true or false', () => {
		expect(bodyOf('It is. {T#No.#Yes: #1}')).toMatchObject({
			options: [
				{ text: 'True', right: true, feedback: 'Yes: #1' },
				{ text: 'False', right: false, feedback: 'No.' }
			]
		});
	});

	it('may be laid out with blanks before its lines', () => {
		const [question] = questionsIn('   ::Q:: [plain]One\n\t  two { \n  =a \n\t~b\n } ');
		expect(question).toMatchObject({
			name: 'Q',
			text: 'One\ntwo',
			body: { options: [{ text: 'a' }, { text: 'b' }] }
		});
	});

	it('may have any words in its tags', () => {
		const [question] = questionsIn('// [tag: week 3] and [tag:a\\]b][tag:c]\nWhich? {=a ~b}');
		expect(question?.tags).toEqual(['week 3', 'a]b', 'c']);
	});

	it.each([
		['an essay', 'Write about buses. {}', { kind: 'essay', graderNotes: '' }],
		['a text without a task', 'Read this first.', { kind: 'reading', format: 'plain' }],
		['a text in Markdown', '[markdown]Read *this*.', { kind: 'reading', format: 'markdown' }]
	])('may have %s', (_, file, body) => {
		expect(bodyOf(file)).toEqual(body);
	});

	it.each([
		['a number', 'How many? {#24:1}', /Number questions/],
		['braces that do not close', 'How many? {=a', /do not pair/],
		['braces the wrong way round', 'How }many{', /do not pair/],
		['more options than any question', `Which? {${'~a'.repeat(101)}}`, /more than 100 options/],
		['a text without end', 'x'.repeat(60_001), /longer than 20,000/],
		['one option', 'Which? {~a}', /fewer than two/],
		['a pair without an arrow', 'Match. {=a -> b =c}', /no “->”/]
	])('is passed over, with the reason: %s', (_, file, why) => {
		expect(madeOf(file)).toEqual({ why: expect.stringMatching(why) });
	});

	it.each([
		['formatting', 'Which? {=<b>a</b> ~b}', /Bold/],
		['a picture', 'Which? <img src="x"> {=a ~b}', /Pictures/],
		['part of a point', 'Which? {=a ~%50%b}', /part of a point/],
		['what a wrong option costs', 'Which? {=a ~%-25%b}', /costs nothing/],
		['unequal shares', 'Which? {~%75%a ~%25%b ~%-100%c}', /in the file they differ/],
		['wrong options that cost nothing', 'Which? {~%50%a ~%50%b ~c}', /in the file they differ/],
		['that no option is right', 'Which? {~%-50%a ~b}', /none counts as right/],
		['more answers in braces', 'One {=a ~b} and two {=c ~d}.', /several places/],
		['signs of Markdown', '[markdown]Is *this* so? {=a ~b}', /Markdown/],
		['its number', '// [id:q-7]\nWhich? {=a ~b}', /ID number/],
		['any text', 'Who? {=coun* =council}', /\* for any text/]
	])('says what is lost: %s', (_, file, how) => {
		expect(madeOf(file)).toMatchObject({ how: [expect.stringMatching(how)] });
	});

	it('says in which line each question begins, whatever ends a line', () => {
		const file = 'One {=a ~b}\r\n\r\n// note\r\nTwo {}\r\r\n\nThree {}';
		expect(readGift(file).questions.map(({ line }) => line)).toEqual([1, 4, 7]);
	});

	it.each([
		['nothing', '', /no question/],
		['comments alone', '// one\n\n// two', /no question/],
		['more questions than any quiz', 'a{}\n\n'.repeat(100_000), /more than 500/]
	])('is refused when it holds %s', (_, file, message) => {
		expect(() => readGift(file)).toThrow(message);
	});
});
