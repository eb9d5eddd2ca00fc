import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLesson } from '../../../tests/support/any-lesson';
import { anyText } from '../../../tests/support/any-text';
import { blankDraft } from '../lessons/draft';
import type { Lesson } from '../lessons/lesson';
import type { Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { fairStretches } from './fair-stretches';
import { toDraft } from './from-plain';
import { readGift } from './gift-read';
import { giftLosses, writeGift } from './gift-write';
import { readMoodleXml } from './moodle-xml-read';
import { moodleXmlLosses, writeMoodleXml } from './moodle-xml-write';
import { tally } from './report';
import { toPlainLesson } from './to-plain';

const asked = { title: 'Mine', techniques: new Set(['loaded-language']) };
const formats = [
	['GIFT', writeGift, readGift, giftLosses],
	['Moodle XML', writeMoodleXml, readMoodleXml, moodleXmlLosses]
] as const;

const TEXT =
	'The reckless lane was painted in one night. Trips took 24 minutes in May. A mad, mad plan, they say.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const key = {
	...{ id: 'k', core: [spanOf('reckless')], acceptable: [spanOf('The reckless lane')] },
	...{ techniques: ['loaded-language'], weight: 1, reason: 'It judges.', plainer: 'new', references: [] }
};
const passage: Passage = {
	...{
		id: 'p',
		text: TEXT,
		origin: 'written',
		credit: 'Ada Pole',
		topic: 'lanes',
		side: 'against',
		use: 'lesson'
	},
	...{ keys: [key], looksLike: [] },
	contested: [{ span: spanOf('mad, mad'), reason: 'A quotation.' }],
	fairNotes: [{ span: spanOf('24 minutes'), reason: 'It is counted.', references: [] }]
};

function lessonOf(question: Question, passages: Passage[] = []): Lesson {
	const steps = [{ step: { id: question.id, kind: 'question' as const, question } }];
	return { ...blankDraft('lanes', 'Lanes'), steps, passages };
}

function plainOf(lesson: Lesson) {
	return toPlainLesson({ lesson, sources: [], withClassOnly: false }, () => []);
}

const marking: Question = {
	...{
		id: 'q1',
		kind: 'highlight',
		prompt: 'Mark the charged words.',
		passage: 'p',
		techniques: ['loaded-language']
	}
};

describe.each(formats)('a lesson as %s', (_, write, read, losses) => {
	it('holds as many questions as its report says, and all of them can be read', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const { plain, report } = toPlainLesson({ lesson, sources: [], withClassOnly: false }, losses);
				const { items, kept, converted, skipped } = tally(report);
				expect(items).toBe(
					lesson.steps.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step])).length
				);
				expect(kept + converted).toBe(plain.questions.length);
				expect(kept + converted + skipped).toBe(items);
				const { questions } = plain.questions.length > 0 ? read(write(plain)) : plain;
				expect(questions).toHaveLength(plain.questions.length);
			}),
			{ numRuns: 100 }
		);
	});

	it('gives back choices, matchings and short answers as they were, whatever their texts hold', () => {
		const base = {
			prompt: anyText,
			takeaway: anyText,
			techniques: fc.constant<string[]>(['loaded-language'])
		};
		const choice: fc.Arbitrary<Question> = fc
			.record({
				...base,
				several: fc.boolean(),
				texts: fc.array(fc.tuple(anyText, anyText), { minLength: 2, maxLength: 5 })
			})
			.map(({ texts, ...rest }) => ({
				...{ ...rest, id: 'q1', kind: 'choice' },
				options: texts.map(([text, feedback], index) => ({
					...{ id: `o${index + 1}`, text, feedback, right: index === 1, references: [] }
				}))
			}));
		const short: fc.Arbitrary<Question> = fc
			.record({ prompt: anyText, reason: anyText, accepted: anyText, wrong: anyText, feedback: anyText })
			.map(({ prompt, reason, accepted, wrong, feedback }) => ({
				...{ id: 'q1', kind: 'short', prompt, techniques: [], reason, references: [], modelAnswer: accepted },
				...{ ignoreCase: true, ignorePunctuation: false, ignoreDiacritics: false },
				...{ accepted: [{ text: accepted }], wrong: [{ text: wrong, feedback }] }
			}));
		fc.assert(
			fc.property(fc.oneof(choice, short), (question) => {
				const { draft } = toDraft(read(write(plainOf(lessonOf(question)).plain)), asked);
				expect(draft.title).toBe('Lanes');
				expect(draft.steps.map(({ step }) => step)).toEqual([{ id: 'q1', kind: 'question', question }]);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a marking question', () => {
	const options = (lesson: Lesson) => {
		const [question] = plainOf(lesson).plain.questions;
		return question?.body.kind === 'choice' ? question.body.options : [];
	};

	it('becomes a choice among the words of its key and fair words of the same passage', () => {
		expect(options(lessonOf(marking, [passage]))).toEqual([
			{ text: '“reckless”', right: true, feedback: 'It judges.\nPlainer: “new”' },
			{ text: '“was painted”', right: false, feedback: 'These words are fair.' },
			{ text: '“24 minutes”', right: false, feedback: 'It is counted.' },
			{ text: '“plan, they”', right: false, feedback: 'These words are fair.' },
			{ text: 'There is nothing to mark here.', right: false, feedback: expect.stringMatching(/Look again/) }
		]);
	});

	it('is right to find nothing where the passage is fair', () => {
		const fair = { variant: 'sourced-fact', reason: 'It gives its source.', spot: 's', references: [] };
		const [last] = options(lessonOf(marking, [{ ...passage, keys: [], fair }])).slice(-1);
		expect(last).toEqual({
			text: 'There is nothing to mark here.',
			right: true,
			feedback: 'It gives its source.'
		});
	});

	it('shows its passage with the credit line in front of the task, and says so', () => {
		const { plain, report } = plainOf(lessonOf(marking, [passage]));
		expect(plain.questions[0]?.text).toContain(`${TEXT}\n(Ada Pole)\n\nMark the charged words.`);
		expect(report[0]?.fate).toEqual({
			is: 'converted',
			how: [expect.stringMatching(/became a choice/), expect.stringMatching(/credit line/)]
		});
	});

	it('asks for the source of a claim where claim and source are asked', () => {
		const said = { reason: 'Nobody is named.', references: [] };
		const claim = {
			core: [spanOf('was painted in one night')],
			acceptable: [spanOf('was painted in one night')]
		};
		const sourcing = {
			...{ claim: { ...claim, ...said }, spot: 's' },
			source: { none: true as const, ...said, marked: 'That is no source.' }
		};
		const [question] = plainOf(lessonOf({ ...marking, sourcing }, [passage])).plain.questions;
		expect(question?.text).toContain('The claim: “was painted in one night”');
		expect(question?.body).toMatchObject({ several: false });
		expect(options(lessonOf({ ...marking, sourcing }, [passage])).at(-1)).toMatchObject({ right: true });
	});

	it('stays behind where its passage has no words to offer', () => {
		const { plain, report } = plainOf(
			lessonOf(marking, [{ ...passage, text: 'reckless', keys: [], fairNotes: [] }])
		);
		expect(plain.questions).toEqual([]);
		expect(report[0]?.fate).toMatchObject({ is: 'skipped' });
	});
});

describe('fair stretches', () => {
	it('touch no key and nothing contested, and are the same every time', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), (length, most) => {
				const stretches = fairStretches(passage, { length, most });
				expect(stretches.length).toBeLessThanOrEqual(most);
				expect(stretches).toEqual(fairStretches(passage, { length, most }));
				const touched = [spanOf('The reckless lane'), spanOf('mad, mad')];
				expect(
					stretches.filter((one) => touched.some((each) => one.start < each.end && each.start < one.end))
				).toEqual([]);
			})
		);
	});
});

describe('a step for Moodle', () => {
	it('stays behind when its passage is for the class alone, unless the teacher says otherwise', () => {
		const source = {
			...{
				id: 'w',
				title: 'The lane',
				author: 'Ada Pole',
				publisher: '',
				published: '',
				link: null,
				license: null
			},
			...{ basis: 'teaching-in-class' as const, credit: 'Ada Pole' }
		};
		const shared = { lesson: lessonOf(marking, [{ ...passage, source: 'w' }]), sources: [source] };
		expect(toPlainLesson({ ...shared, withClassOnly: false }, () => []).plain.questions).toEqual([]);
		expect(toPlainLesson({ ...shared, withClassOnly: true }, () => []).plain.questions).toHaveLength(1);
	});

	it('stays behind while it is not finished', () => {
		const question = { ...marking, techniques: [] };
		expect(plainOf(lessonOf(question, [passage])).report[0]?.fate).toEqual({
			is: 'skipped',
			why: expect.stringMatching(/not finished/)
		});
	});

	it('says that characters stand there by number', () => {
		const question: Question = {
			...{ id: 'q1', kind: 'choice', prompt: 'a\u0001b', techniques: [], several: false },
			options: [
				{ id: 'o1', text: 'a', right: true, feedback: 'f', references: [] },
				{ id: 'o2', text: 'b', right: false, feedback: 'f', references: [] }
			]
		};
		expect(plainOf(lessonOf(question)).report[0]?.fate).toMatchObject({
			how: [expect.stringMatching(/by number/)]
		});
	});
});
