import { describe, expect, it } from 'vitest';
import { commonRunFinder } from '../text/common-runs';
import type { Lesson, PlainStep } from './lesson';
import { countNotices, notice, withoutTaken, withTaken, type TakenWork } from './taken-down';
import { aCourse } from './test-course';

function theLesson(): Lesson {
	const [lesson] = aCourse().lessons;
	if (!lesson) throw new Error('The test course has no lesson.');
	return lesson;
}
const lesson = theLesson();
const article = lesson.passages.find(({ origin }) => origin === 'article');
if (!article?.source) throw new Error('The test course quotes no article.');
const SECRET = article.text;

function aWork(part: Partial<TakenWork> = {}): TakenWork {
	const find = commonRunFinder(SECRET, 8);
	return {
		...{ id: article?.source ?? '', title: 'On *buses*', author: 'A. Writer' },
		...{ link: 'https://paper.example/buses', isQuotedIn: (text: string) => find(text).length > 0 },
		...part
	};
}

const about = (step: PlainStep) =>
	step.kind === 'question' ? step.question.passage : step.kind === 'reading' ? undefined : step.passage;
const standing = lesson.steps.flatMap(({ step }) =>
	lesson.passages.some(({ id, source }) => id === about(step) && source === article.source) ? [step.id] : []
);

describe('a lesson without a work that is taken down', () => {
	it('has none of its words, and a notice with the link where a step stood on it', () => {
		expect(JSON.stringify(lesson)).toContain(SECRET);
		const shown = withoutTaken(lesson, [aWork()]);
		expect(JSON.stringify(shown)).not.toContain(SECRET);
		expect(standing.length).toBeGreaterThan(0);
		expect(shown.steps.map(({ step }) => step.id)).toEqual(lesson.steps.map(({ step }) => step.id));
		expect(shown.steps.filter(({ step }) => standing.includes(step.id)).map(({ step }) => step)).toEqual(
			standing.map((id) => ({
				...{ id, kind: 'reading', title: notice.title, references: [] },
				body: expect.stringMatching(/On \\\*buses\\\*.*\n\n\[.+\]\(<https:\/\/paper\.example\/buses>\)$/)
			}))
		);
	});

	it('counts the steps that say so', () => {
		const plain = (of: Lesson) => of.steps.map(({ step }) => step);
		expect(countNotices(plain(withoutTaken(lesson, [aWork()])))).toBe(standing.length);
		expect(countNotices(plain(lesson))).toBe(0);
	});

	it('keeps what stands on other works as it is', () => {
		const shown = withoutTaken(lesson, [aWork()]);
		const others = shown.steps.filter(({ step }) => step.kind !== 'reading');
		expect(others.length).toBeGreaterThan(0);
		expect(lesson.steps).toEqual(expect.arrayContaining(others));
	});

	it('is the very same where nothing of the work is in it', () => {
		const other = aWork({ id: 'another', isQuotedIn: () => false });
		expect(withoutTaken(lesson, [other])).toBe(lesson);
		expect(withoutTaken(lesson, [])).toBe(lesson);
	});

	it('knows the words wherever they stand, and under whatever id', () => {
		const quoting: Lesson = {
			...lesson,
			glossary: [{ name: 'A lane', gloss: `The text says: ${SECRET}` }],
			steps: [
				{ step: { id: 'r', kind: 'reading', title: 'Read', body: `> ${SECRET}`, references: [] } },
				...lesson.steps
			]
		};
		const shown = withoutTaken(quoting, [aWork({ id: 'pasted-elsewhere' })]);
		expect(JSON.stringify(shown)).not.toContain(SECRET);
		expect(shown.steps[0]?.step).toMatchObject({ id: 'r', title: notice.title });
	});

	it('says so without a link where there is none', () => {
		const [first] = withoutTaken(lesson, [aWork({ link: null })]).steps.filter(({ step }) =>
			standing.includes(step.id)
		);
		expect(first?.step).toMatchObject({ body: expect.not.stringContaining('](') });
	});
});

describe('a lesson that was changed while a work was taken down', () => {
	const shown = withoutTaken(lesson, [aWork()]);

	it('loses nothing of it', () => {
		const restored = withTaken({ ...shown, title: 'Another title' }, lesson, [aWork()]);
		expect(restored).toEqual({
			...{ ...lesson, title: 'Another title' },
			passages: expect.arrayContaining([...lesson.passages])
		});
		expect(restored.passages).toHaveLength(lesson.passages.length);
	});

	it('keeps the order, and what was put in place of a notice', () => {
		const own: PlainStep = {
			...{ id: standing[0] ?? '', kind: 'reading', title: 'Own', body: 'Own words', references: [] }
		};
		const steps = shown.steps
			.toReversed()
			.map((entry) => (entry.step.id === own.id ? { ...entry, step: own } : entry));
		const restored = withTaken({ ...shown, steps }, lesson, [aWork()]);
		expect(restored.steps.map(({ step }) => step.id)).toEqual(
			lesson.steps.map(({ step }) => step.id).toReversed()
		);
		expect(restored.steps.map(({ step }) => step)).toContainEqual(own);
	});

	it('is taken as it is where nothing is hidden', () => {
		expect(withTaken(shown, lesson, [])).toBe(shown);
	});
});
