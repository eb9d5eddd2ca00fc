import { describe, expect, it } from 'vitest';
import { blankDraft, type Draft } from '../lessons/draft';
import { aCourse } from '../lessons/test-course';
import { takeQuestion, type Taken } from './taken-question';

const [lesson] = aCourse().lessons;
const about = (passageId: string): Pick<Taken, 'question' | 'passage'> => {
	const question = lesson?.steps
		.map(({ step }) => step)
		.find((step) => step.kind === 'question' && step.question.passage === passageId);
	if (question?.kind !== 'question') throw new Error('there is no such question');
	return { question: question.question, passage: lesson?.passages.find(({ id }) => id === passageId) };
};
const lane = about('lane');
const trips = about('trips');
const empty = blankDraft('own', 'My lesson');
const take = (draft: Draft, taken: Pick<Taken, 'question' | 'passage'>, id: string, replaces?: string) =>
	takeQuestion(draft, { ...taken, id, replaces });
const stepIds = ({ steps }: Draft) => steps.map(({ step }) => step.id);

describe('a question of another lesson', () => {
	it('comes to the end under a new id, with its passage and the key', () => {
		const draft = take(take(empty, lane, 'one'), trips, 'two');
		expect(draft.steps[1]).toEqual({
			step: { id: 'two', kind: 'question', question: { ...trips.question, id: 'two' } }
		});
		expect(draft.passages).toEqual([lane.passage, trips.passage]);
	});

	it('takes the place of a step, and stays in its group', () => {
		const group = { group: 'a', take: 1 };
		const before = take(take(empty, lane, 'one'), lane, 'two');
		const drawn = { ...before, steps: before.steps.map((entry) => ({ ...entry, draw: group })) };
		const after = take(drawn, trips, 'three', 'one');
		expect(stepIds(after)).toEqual(['three', 'two']);
		expect(after.steps[0]).toMatchObject({ draw: group, step: { question: { passage: 'trips' } } });
	});

	it('leaves a passage alone that the lesson has, with the key it has there', () => {
		const once = take(empty, lane, 'one');
		const keyed = { ...once, passages: once.passages.map((passage) => ({ ...passage, keys: [] })) };
		expect(take(keyed, lane, 'two').passages).toEqual(keyed.passages);
	});

	it('brings its passage under a new id where another text has the old one', () => {
		const once = take(empty, lane, 'one');
		const other = { ...once, passages: once.passages.map((passage) => ({ ...passage, text: 'Another.' })) };
		const twice = take(other, lane, 'two');
		expect(twice.passages).toMatchObject([{ id: 'lane', text: 'Another.' }, { id: 'two' }]);
		expect(twice.passages[1]).toEqual({ ...lane.passage, id: 'two' });
		expect(twice.steps[1]).toMatchObject({ step: { question: { passage: 'two' } } });
	});
});
