import type { DecisionTree } from '../course-files';
import type { Material } from '../course';
import type { Problem } from '../findings';
import type { RuleId } from './remedies';
import type { Rule } from './rule';

const FILE = 'which-is-it.yaml';

/** Every way through the questions ends, and every technique can be reached. */
export const decisionTreeRules: readonly Rule[] = [
	treeRule('tree-unknown', (tree, { taxonomy }) =>
		tree.flatMap(({ id, answers }) =>
			answers.flatMap((answer) => {
				if ('to' in answer) {
					return tree.some((one) => one.id === answer.to) ? [] : [problem(id, `there is no “${answer.to}”`)];
				}
				return taxonomy.techniques.some((one) => one.id === answer.technique)
					? []
					: [problem(id, `“${answer.technique}” is not in taxonomy.yaml`)];
			})
		)
	),
	treeRule('tree-loop', (tree) => {
		const [first] = tree;
		const loop = first && findLoop(tree, first.id, []);
		return loop ? [problem(loop[0] ?? '', `leads back to itself: ${loop.join(' → ')}`)] : [];
	}),
	treeRule('tree-unreached', (tree, { taxonomy }) => {
		const [first] = tree;
		const reached = first ? reachedFrom(tree, first.id, new Set()) : new Set<string>();
		return [
			...tree.filter(({ id }) => !reached.has(id)).map(({ id }) => problem(id, 'no answer leads to it')),
			...taxonomy.techniques
				.filter(({ id }) => !reached.has(id))
				.map(({ id }) => problem('answers', `none of them is “${id}”`))
		];
	})
];

function treeRule(id: RuleId, find: (tree: DecisionTree, material: Material) => readonly Problem[]): Rule {
	return { id, severity: 'error', find: (material) => (material.tree ? find(material.tree, material) : []) };
}

function problem(place: string, message: string): Problem {
	return { file: FILE, place, message };
}

function next(tree: DecisionTree, id: string): string[] {
	const answers = tree.find((one) => one.id === id)?.answers ?? [];
	return answers.map((answer) => ('to' in answer ? answer.to : answer.technique));
}

function findLoop(tree: DecisionTree, id: string, path: readonly string[]): readonly string[] | undefined {
	if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
	for (const to of next(tree, id)) {
		const loop = findLoop(tree, to, [...path, id]);
		if (loop) return loop;
	}
	return undefined;
}

/** Questions and techniques by their ids. */
function reachedFrom(tree: DecisionTree, id: string, seen: Set<string>): Set<string> {
	if (seen.has(id)) return seen;
	seen.add(id);
	for (const to of next(tree, id)) reachedFrom(tree, to, seen);
	return seen;
}
