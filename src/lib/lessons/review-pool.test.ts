import { describe, expect, it } from 'vitest';
import { lessonSchema, questionsOf, type Lesson } from './lesson';
import { REVIEW_ID, reviewItems, reviewPool } from './review-pool';
import { aCourse } from './test-course';

const [lesson] = aCourse().lessons as [Lesson];
const pool = (...lessons: Lesson[]) => reviewPool(lessons);
const asked = (made = pool(lesson)) =>
	(made ? questionsOf(made, { lighter: false }) : []).map(({ id }) => id).sort();

describe('the pool of a review', () => {
	it('is a lesson as an edition holds one', () => {
		expect(lessonSchema.parse(pool(lesson))).toMatchObject({ id: REVIEW_ID, title: 'Review today' });
	});

	it('has the questions that judge one passage, the lighter of two', () => {
		expect(asked()).toEqual(['mark-north', 'mark-south', 'name-fair', 'name-slanted']);
	});

	it('has nothing of a check, and no passage that stands in one', () => {
		expect(pool({ ...lesson, check: 'A' })).toBeUndefined();
		const check: Lesson = { ...lesson, id: 'check', check: 'A', passages: lesson.passages.slice(0, 1) };
		const [gone] = check.passages;
		const left = pool(lesson, check)?.passages.map(({ id }) => id);
		expect(left?.length).toBeGreaterThan(0);
		expect(left).not.toContain(gone?.id);
	});

	it('tells slanted passages with their techniques from fair ones with those they look like', () => {
		const made = pool(lesson);
		const items = made ? reviewItems(made) : [];
		expect(items).toHaveLength(4);
		expect(items.map(({ techniques }) => techniques)).toEqual(Array(4).fill(['loaded-language']));
		expect(items.filter(({ isFair }) => isFair)).toHaveLength(2);
	});
});
