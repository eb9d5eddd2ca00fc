import { describe, expect, it } from 'vitest';
import { short, type ShortContent } from '../questions/short/model';
import { writeWords } from './simulated-short';
import { randomFrom } from './simulated-student';

const content: ShortContent = {
	...{ id: 'q', kind: 'short', prompt: 'Who says so?', techniques: [] },
	...{ ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: false },
	accepted: [{ text: 'the council' }],
	wrong: [{ text: 'the mayor', feedback: 'No.' }],
	...{ modelAnswer: 'The council.', reason: 'Why', references: [] }
};

function scoresOf(skill: number, asked: ShortContent = content) {
	const random = randomFrom(7);
	return Array.from({ length: 300 }, () => {
		return short.grade(asked, undefined, writeWords({ skill, suspicion: 0.5 }, asked, random)).score;
	});
}

describe('a made-up student who writes a few words', () => {
	it('is right more often with more skill', () => {
		const right = (skill: number) => scoresOf(skill).filter((score) => score === 1).length;
		expect(right(0.9)).toBeGreaterThan(right(0.1) + 90);
	});

	it('leaves something for the teacher', () => {
		expect(new Set(scoresOf(0.4))).toEqual(new Set([1, 0, undefined]));
	});

	it('writes something where no wrong answer is known', () => {
		expect(new Set(scoresOf(0.4, { ...content, wrong: [] }))).toEqual(new Set([1, undefined]));
	});
});
