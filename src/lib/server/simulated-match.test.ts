import { expect, it } from 'vitest';
import { gradeMatch, match, type MatchContent } from '../questions/match/model';
import { gradeOrder, order, type OrderContent } from '../questions/order/model';
import { matchRows } from './simulated-match';
import { putInOrder } from './simulated-order';
import { randomFrom, type Random, type Reader } from './simulated-student';

const reader = (skill: number): Reader => ({ skill, suspicion: 0.3 });
const feedback = { feedback: 'Why.', references: [] };
const rows: MatchContent = {
	...{ id: 'q', kind: 'match', prompt: 'Where?', techniques: [] },
	items: ['a', 'b', 'c', 'a'].map((target, index) => ({
		...{ id: `i${index}`, text: target, accepts: [target], ...feedback }
	})),
	targets: ['a', 'b', 'c'].map((id) => ({ id, text: id }))
};
const claims: OrderContent = {
	...{ id: 'q', kind: 'order', prompt: 'Order.', techniques: [], first: 'strong', last: 'weak' },
	items: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, ...feedback }))
};

const kinds = {
	match: (skill: number, random: Random) => {
		const answer = matchRows(reader(skill), rows, random);
		return { score: gradeMatch(rows, answer).score, problem: match.problem(rows, undefined, answer) };
	},
	order: (skill: number, random: Random) => {
		const answer = putInOrder(reader(skill), claims, random);
		return { score: gradeOrder(claims, answer).score, problem: order.problem(claims, undefined, answer) };
	}
};

function meanOf(kind: keyof typeof kinds, skill: number): number {
	const random = randomFrom(7);
	const scores = Array.from({ length: 300 }, () => kinds[kind](skill, random).score);
	return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

it.each(['match', 'order'] as const)('a skilled student is better at a %s than one without', (kind) => {
	expect(meanOf(kind, 0.95)).toBeGreaterThan(meanOf(kind, 0.1) + 0.3);
});

it.each(['match', 'order'] as const)('an answer to a %s can be graded', (kind) => {
	const random = randomFrom(3);
	const problems = Array.from({ length: 100 }, () => kinds[kind](0.5, random).problem);
	expect(new Set(problems)).toEqual(new Set([undefined]));
});
