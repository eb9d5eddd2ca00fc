import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSteps } from './draw';
import type { Lesson } from './lesson';
import { aCourse } from './test-course';

const [plain] = aCourse().lessons as [Lesson];

/** A lesson of so many steps; those from the third on are a group of which some are drawn. */
function aLesson(count: number, take: number): Lesson {
	const [first] = plain.steps as [Lesson['steps'][number]];
	const steps = Array.from({ length: count }, (_, index) => ({
		step: { ...first.step, id: `s${index}` },
		...(index >= 2 && { draw: { group: 'g', take } })
	}));
	return { ...plain, steps };
}

const nothing = new Set<string>();

describe('drawing', () => {
	it('does nothing to a lesson without groups', () => {
		expect(drawSteps(plain, 'seed', nothing)).toBeUndefined();
	});

	it('keeps what is not drawn, the author’s order, and as many of a group as it says', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 8 }), (seed, take) => {
				const drawn = drawSteps(aLesson(10, take), seed, nothing) ?? [];
				expect(drawn).toHaveLength(2 + take);
				expect(drawn.slice(0, 2)).toEqual(['s0', 's1']);
				expect(drawn).toEqual([...drawn].sort());
			})
		);
	});

	it('comes out the same with the same seed', () => {
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const lesson = aLesson(10, 3);
				expect(drawSteps(lesson, seed, nothing)).toEqual(drawSteps(lesson, seed, nothing));
			})
		);
	});

	it('repeats nothing this student has seen while others remain', () => {
		fc.assert(
			fc.property(fc.string(), fc.subarray(['s2', 's3', 's4', 's5', 's6', 's7']), (seed, seen) => {
				const drawn = drawSteps(aLesson(8, 3), seed, new Set(seen)) ?? [];
				const repeated = drawn.filter((id) => seen.includes(id));
				expect(repeated).toHaveLength(Math.max(0, 3 - (6 - seen.length)));
			})
		);
	});

	it('takes all of a group that is smaller than it says', () => {
		expect(drawSteps(aLesson(4, 9), 'seed', nothing)).toEqual(['s0', 's1', 's2', 's3']);
	});

	it('gives different students different questions', () => {
		const draws = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
			drawSteps(aLesson(10, 3), seed, nothing)?.join()
		);
		expect(new Set(draws).size).toBeGreaterThan(1);
	});
});
