import { describe, expect, it } from 'vitest';
import { verdict, type VerdictContent } from '../questions/verdict/model';
import { randomFrom } from './simulated-student';
import { judgeClaim } from './simulated-verdict';

const card = { publisher: 'Council', title: 'Budget', date: 'May 2026', says: 'It cost one million.' };
const content: VerdictContent = {
	...{ id: 'q', kind: 'verdict', prompt: 'Does it hold?', passage: 'p', techniques: [] },
	claim: { start: 0, end: 8, quote: 'The lane' },
	cards: [
		{ ...card, id: 'a', decides: true },
		{ ...card, id: 'b', decides: false }
	],
	...{ asksCards: true, right: ['supported'], reason: 'Why', references: [] },
	feedback: { supported: '1', misleading: '2', contradicted: '3', 'cannot-tell': '4' }
};

function answersOf(skill: number, suspicion = 0.5, asked: VerdictContent = content) {
	const random = randomFrom(7);
	return Array.from({ length: 300 }, () => judgeClaim({ skill, suspicion }, asked, random));
}
const shareOf = (wanted: string, skill: number, suspicion?: number) =>
	answersOf(skill, suspicion).filter((answer) => answer.verdict === wanted).length / 300;

describe('a made-up student before a claim', () => {
	it('gives answers that can be graded', () => {
		const problems = answersOf(0.5).map((answer) => verdict.problem(content, undefined, answer));
		expect(new Set(problems)).toEqual(new Set([undefined]));
	});

	it('is right more often with more skill', () => {
		expect(shareOf('supported', 0.9)).toBeGreaterThan(shareOf('supported', 0.1) + 0.3);
	});

	it('calls more claims false with more suspicion', () => {
		expect(shareOf('contradicted', 0.1, 1)).toBeGreaterThan(shareOf('contradicted', 0.1, 0) + 0.1);
	});

	it('names no card where none is asked for', () => {
		const named = answersOf(0.5, 0.5, { ...content, asksCards: false }).flatMap(({ cards }) => cards);
		expect(named).toEqual([]);
	});
});
