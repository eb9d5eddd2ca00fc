import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlainLesson } from '../../../tests/support/any-plain-question';
import { readMoodleXml } from './moodle-xml-read';
import { moodleXmlLosses, writeMoodleXml } from './moodle-xml-write';
import type { PlainQuestion } from './plain-question';

/** A file with one question of a type, with what stands in it. */
function fileOf(type: string, inside: string): string {
	return `<?xml version="1.0"?>
<quiz>
<question type="${type}"><name><text>Q</text></name>
<questiontext format="html"><text><![CDATA[<p>Which?</p>]]></text></questiontext>
${inside}
</question>
</quiz>`;
}

function madeOf(type: string, inside: string): unknown {
	return readMoodleXml(fileOf(type, inside)).questions[0]?.made;
}

const CHOICE = `<answer fraction="100"><text>a</text><feedback><text>Yes</text></feedback></answer>
<answer fraction="0"><text>b</text></answer>`;

describe('Moodle XML', () => {
	it('gives back every question, whatever its texts hold', () => {
		fc.assert(
			fc.property(anyPlainLesson, (lesson) => {
				const read = readMoodleXml(writeMoodleXml(lesson));
				expect(read.title).toBe(lesson.title);
				expect(read.questions.map(({ made }) => made)).toEqual(
					lesson.questions.map((question) => ({ question, how: [] }))
				);
			}),
			{ numRuns: 500 }
		);
	});

	it('says where shares are rounded to those that Moodle knows', () => {
		const option = (right: boolean) => ({ text: 'a', right, feedback: '' });
		const question: PlainQuestion = {
			...{ name: 'n', text: 't', general: '', hints: [], tags: [] },
			body: {
				kind: 'choice',
				several: true,
				shuffles: true,
				options: Array.from({ length: 13 }, () => option(true))
			}
		};
		expect(moodleXmlLosses(question)).toHaveLength(1);
		expect(moodleXmlLosses({ ...question, body: { kind: 'essay', graderNotes: '' } })).toEqual([]);
		expect(writeMoodleXml({ title: 't', questions: [question] })).toContain('fraction="10"');
	});
});

describe('what Moodle makes of its own XML otherwise', () => {
	it.each([
		['two pairs alone', { kind: 'match', pairs: [] }, /third answer/],
		['hints of an essay', { kind: 'essay', graderNotes: '' }, /hints/]
	] as const)('is said of %s', (_, body, loss) => {
		const question: PlainQuestion = {
			...{ name: 'n', text: 't', general: '', hints: ['look'], tags: [] },
			body
		};
		expect(moodleXmlLosses(question)).toEqual([expect.stringMatching(loss)]);
	});
});

describe('a Moodle XML file from elsewhere', () => {
	it('may have a choice, with HTML in it and what is said to each option', () => {
		expect(madeOf('multichoice', `<single>true</single><shuffleanswers>1</shuffleanswers>${CHOICE}`)).toEqual(
			{
				how: [],
				question: {
					...{ name: 'Q', text: 'Which?', general: '', hints: [], tags: [] },
					body: {
						...{ kind: 'choice', several: false, shuffles: true },
						options: [
							{ text: 'a', right: true, feedback: 'Yes' },
							{ text: 'b', right: false, feedback: '' }
						]
					}
				}
			}
		);
	});

	it.each([
		[
			'true or false',
			'truefalse',
			'<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>',
			{
				kind: 'choice',
				options: [
					{ text: 'True', right: false },
					{ text: 'False', right: true }
				]
			}
		],
		[
			'true or false in another language',
			'truefalse',
			'<answer fraction="100"><text>Wahr</text></answer><answer fraction="0"><text>Falsch</text></answer>',
			{
				kind: 'choice',
				options: [
					{ text: 'True', right: true },
					{ text: 'False', right: false }
				]
			}
		],
		[
			'pairs, with an answer that belongs to none',
			'matching',
			`<subquestion><text>one</text><answer><text>1</text></answer></subquestion>
			<subquestion><text></text><answer><text>2</text></answer></subquestion>`,
			{
				kind: 'match',
				pairs: [
					{ item: 'one', target: '1' },
					{ item: '', target: '2' }
				]
			}
		],
		[
			'short answers',
			'shortanswer',
			'<usecase>1</usecase><answer fraction="100"><text>a \\* b</text></answer>',
			{ kind: 'short', caseCounts: true, answers: [{ text: 'a * b', right: true }] }
		],
		[
			'an essay with notes for the grader',
			'essay',
			'<graderinfo format="html"><text>&lt;p&gt;Look.&lt;/p&gt;</text></graderinfo>',
			{ kind: 'essay', graderNotes: 'Look.' }
		],
		['a text', 'description', '', { kind: 'reading', format: 'plain' }]
	])('may have %s', (_, type, inside, body) => {
		expect(madeOf(type, inside)).toMatchObject({ question: { body } });
	});

	it.each([
		['<single></single>', true],
		['<single>0</single>', true],
		['<single>false</single>', true],
		['<single>yes</single>', false],
		['', false]
	])('lets several be chosen where %j says so', (single, several) => {
		expect(madeOf('multichoice', single + CHOICE)).toMatchObject({ question: { body: { several } } });
	});

	it('has short answers in plain text, whatever format they say', () => {
		const answer =
			'<answer fraction="100" format="moodle_auto_format"><text>a &lt;b&gt; &amp;amp;</text></answer>';
		expect(madeOf('shortanswer', answer)).toMatchObject({
			question: { body: { answers: [{ text: 'a <b> &amp;' }] } }
		});
	});

	it.each([
		['shares with a comma', 'fraction="33,33333"', 'fraction="66,66667"'],
		['shares that are none', 'fraction="half"', 'fraction="100"']
	])('may have %s', (_, wrong, right) => {
		const answers = `<single>0</single><answer ${wrong}><text>a</text></answer><answer ${right}><text>b</text></answer>`;
		expect(madeOf('multichoice', answers)).toMatchObject({
			question: { body: { options: [{ right: wrong.includes(',') }, { right: true }] } }
		});
	});

	it('may name matching by its short name, and has tags of its course', () => {
		const pair = '<subquestion><text>a</text><answer><text>b</text></answer></subquestion>';
		const tags = '<coursetags><tag><text>loaded-language</text></tag><tag><text> </text></tag></coursetags>';
		expect(madeOf('match', pair + tags)).toMatchObject({
			question: { tags: ['loaded-language'], body: { kind: 'match' } }
		});
	});

	it('may have hints as they once were', () => {
		const hint =
			'<hint><hintcontent format="html"><text>&lt;p&gt;Look.&lt;/p&gt;</text></hintcontent></hint>';
		expect(madeOf('multichoice', CHOICE + hint)).toMatchObject({ question: { hints: ['Look.'] } });
	});

	it.each([
		['wiki_like', '&lt;b&gt;', '<b>'],
		['hypertext', '&lt;b&gt;x&lt;/b&gt;', 'x']
	])('may be in the format %s', (format, raw, text) => {
		const feedback = `<generalfeedback format="${format}"><text>${raw}</text></generalfeedback>`;
		expect(madeOf('multichoice', CHOICE + feedback)).toMatchObject({ question: { general: text } });
	});

	it.each([
		['a type that we do not have', 'cloze', '', /“cloze”/],
		['a choice of hundreds', 'multichoice', '<answer/>'.repeat(101), /more than 100 options/],
		['a choice of one', 'multichoice', '<answer fraction="100"><text>a</text></answer>', /fewer than two/],
		['a true without a false', 'truefalse', '<answer><text>true</text></answer>', /fewer than two/]
	])('is passed over, with the reason: %s', (_, type, inside, why) => {
		expect(madeOf(type, inside)).toEqual({ why: expect.stringMatching(why) });
	});

	it.each([
		[
			'formatting',
			`${CHOICE}<generalfeedback format="html"><text>&lt;b&gt;x&lt;/b&gt;</text></generalfeedback>`,
			/Bold/
		],
		[
			'pictures',
			`${CHOICE}<generalfeedback><text>x</text><file name="a.png">AAAA</file></generalfeedback>`,
			/Pictures/
		],
		[
			'what is said overall',
			`${CHOICE}<correctfeedback><text>Well done</text></correctfeedback>`,
			/as a whole/
		],
		['part of a point', `${CHOICE}<answer fraction="50"><text>c</text></answer>`, /part of a point/],
		['what a wrong answer costs', `${CHOICE}<answer fraction="-50"><text>c</text></answer>`, /costs nothing/],
		['its points', `${CHOICE}<defaultgrade>5.0</defaultgrade>`, /points/],
		['its number', `${CHOICE}<idnumber>q-7</idnumber>`, /ID number/],
		['an old picture', `${CHOICE}<image>a.png</image>`, /Pictures/]
	])('says what is lost: %s', (_, inside, how) => {
		expect(madeOf('multichoice', inside)).toMatchObject({ how: [expect.stringMatching(how)] });
	});

	it('says in which line each question begins', () => {
		const file = `<quiz>\n\n${'<question type="x"/>\n'.repeat(2)}</quiz>`;
		expect(readMoodleXml(file).questions.map(({ line }) => line)).toEqual([3, 4]);
	});
});

const BILLION_LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
<!ENTITY a0 "lol">
${Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('\n')}
]>
<quiz><question type="description"><questiontext><text>&a10;</text></questiontext></question></quiz>`;

describe('an XML file is refused when', () => {
	it.each([
		['it bombs with entities', BILLION_LAUGHS, 2, /DOCTYPE/],
		[
			'it asks for a file',
			'<?xml version="1.0"?><!DOCTYPE q SYSTEM "file:///etc/passwd"><quiz/>',
			1,
			/DOCTYPE/
		],
		['it has any DOCTYPE', '<!doctype quiz>\n<quiz/>', 1, /DOCTYPE|damaged/],
		[
			'it uses an entity that nobody defined',
			'<quiz>\n<question type="x">&bomb;</question></quiz>',
			2,
			/damaged/
		],
		['an element never ends', '<quiz>\n<question>', 2, /damaged/],
		['quotes never close', '<quiz>\n<question type="x>\n</question></quiz>', 3, /damaged/],
		['it holds a character that XML has not', '<quiz>\u0001</quiz>', 1, /damaged/],
		['it is no quiz', '<html></html>', 1, /<html>/],
		['it is empty', '', 1, /damaged/],
		['it is deeper than any quiz', '<a>'.repeat(60), 1, /deeper/],
		['it has more elements than any quiz', `<quiz>${'<a/>'.repeat(20_001)}</quiz>`, 1, /larger/],
		[
			'it has more questions than any quiz',
			`<quiz>${'<question/>'.repeat(1001)}</quiz>`,
			undefined,
			/more than 500/
		],
		['it has none', '<quiz></quiz>', undefined, /no question/]
	])('%s', (_, file, line, message) => {
		expect(() => readMoodleXml(file)).toThrow(
			expect.objectContaining({
				problems: [{ message: expect.stringMatching(message), line }]
			})
		);
	});

	it('but not when a text speaks of a DOCTYPE', () => {
		const file = fileOf('description', '<generalfeedback><text>&lt;!DOCTYPE html></text></generalfeedback>');
		expect(readMoodleXml(file).questions).toHaveLength(1);
		const inCdata = fileOf(
			'description',
			'<generalfeedback><text><![CDATA[<!DOCTYPE html>]]></text></generalfeedback>'
		);
		expect(readMoodleXml(inCdata).questions).toHaveLength(1);
	});
});
