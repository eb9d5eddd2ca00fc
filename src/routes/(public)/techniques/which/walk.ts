import type { DecisionTree } from '$lib/lessons/course-files';

type Question = DecisionTree[number];

/** One question on the way, and what was answered. */
export interface Step {
	readonly ask: string;
	readonly said: string;
	/** The way up to this question, to answer it again. */
	readonly way: string;
}

export interface Walk {
	readonly steps: readonly Step[];
	/** The question that stands next, each answer with the way that it leads to; undefined at the end. */
	readonly question:
		{ readonly ask: string; readonly answers: readonly { say: string; way: string }[] } | undefined;
	/** What the words are, by its id; at the end. */
	readonly technique: string | undefined;
}

/**
 * Walks through the questions. `way` holds the answers given so far by number, from 1: `2.1`; empty at the start.
 * @returns undefined where there is no such way.
 */
export function walk(tree: DecisionTree, way: string): Walk | undefined {
	let question: Question | undefined = tree[0];
	const steps: Step[] = [];
	const numbers = way === '' ? [] : way.split('.');
	for (const [index, number] of numbers.entries()) {
		const answer = /^[1-9]$/.test(number) ? question?.answers[Number(number) - 1] : undefined;
		if (!question || !answer) return undefined;
		steps.push({ ask: question.ask, said: answer.say, way: numbers.slice(0, index).join('.') });
		if ('technique' in answer) {
			const isEnd = index === numbers.length - 1;
			return isEnd ? { steps, question: undefined, technique: answer.technique } : undefined;
		}
		question = tree.find(({ id }) => id === answer.to);
	}
	return question && { steps, question: offer(question, way), technique: undefined };
}

function offer({ ask, answers }: Question, way: string): Walk['question'] {
	const before = way === '' ? '' : `${way}.`;
	return { ask, answers: answers.map(({ say }, index) => ({ say, way: `${before}${index + 1}` })) };
}
