/** Lessons of every kind of question, whose words lie in their passages. */
import fc from 'fast-check';
import { lessonSchema, type Lesson, type PlainStep } from '../../src/lib/lessons/lesson';
import type { Passage } from '../../src/lib/text/passage';
import { anyOf } from './any-of-schema';

/** A lesson that could be published: ids stand once, passages are there, and every span lies in its passage. */
export const anyLesson: fc.Arbitrary<Lesson> = anyOf(lessonSchema)
	.filter(({ passages }) => passages.length > 0)
	.map(settle);

function settle(lesson: Lesson): Lesson {
	const passages = lesson.passages.map((passage, index) =>
		withSpans({ ...passage, id: `p${index}` }, passage.text)
	);
	const [first] = passages;
	const settled = { ...lesson, passages };
	const settleStep = (step: PlainStep, id: string) => settleOne(step, id, first);
	return {
		...settled,
		steps: lesson.steps.map(({ step, lighter, draw }, index) => ({
			step: settleStep(step, `s${index}`),
			...(lighter ? { lighter: settleStep(lighter, `l${index}`) } : {}),
			...(draw ? { draw } : {})
		}))
	};
}

/** On the first passage; where there is none, a reading takes the place of what needs one. */
function settleOne(step: PlainStep, id: string, passage: Passage | undefined): PlainStep {
	if (step.kind === 'reading') return { ...step, id };
	if (!passage) return { id, kind: 'reading', title: step.kind, body: step.kind, references: [] };
	if (step.kind === 'worked-example') return { ...step, id, passage: passage.id };
	return withSpans(
		{ ...step, id, question: { ...step.question, id: `q-${id}`, passage: passage.id } },
		passage.text
	);
}

/** The same value with each of its spans moved into a text, and what it quotes with it. */
function withSpans<T>(value: T, text: string): T {
	return moved(value, text) as T;
}

function moved(value: unknown, text: string): unknown {
	if (Array.isArray(value)) return value.map((each) => moved(each, text));
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, text)]));
	if (!('start' in value && 'end' in value)) return fields;
	const start = beforePair(text, Number(value.start) % text.length);
	const end = behindPair(text, start + 1 + (Number(value.end) % (text.length - start)));
	return { ...fields, start, end, ...('quote' in value ? { quote: text.slice(start, end) } : {}) };
}

/** The same place, or the one before the pair of surrogates that it cuts. */
function beforePair(text: string, at: number): number {
	return cutsPair(text, at) ? at - 1 : at;
}

function behindPair(text: string, at: number): number {
	return cutsPair(text, at) ? at + 1 : at;
}

function cutsPair(text: string, at: number): boolean {
	return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
