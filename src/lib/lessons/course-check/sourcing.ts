import type { QuestionFile } from '../../questions/files';
import { wordSet } from '../../text/words';
import type { LessonEntry } from '../course';
import { spansOf } from '../course-resolve';
import { passageOf, stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type SourcingFile = NonNullable<Extract<QuestionFile, { kind: 'highlight' }>['sourcing']>;

/** Claim and source of a question, as sets of words of its passage. */
interface Parts {
	readonly name: 'claim' | 'source';
	readonly core: ReadonlySet<number>;
	readonly acceptable: ReadonlySet<number>;
}

const MOST_CORE_WORDS = 30;

/** What makes the key of claim and source scorable: see the authoring guards of the Highlight Score. */
export const sourcingRules: readonly Rule[] = [
	sourcingRule('sourcing-core-outside-acceptable', (parts) =>
		parts
			.filter(({ core, acceptable }) => ![...core].every((word) => acceptable.has(word)))
			.map(({ name }) => `the acceptable words of the ${name} do not hold its whole core`)
	),
	sourcingRule('sourcing-core-too-long', (parts) =>
		parts
			.filter(({ core }) => core.size > MOST_CORE_WORDS)
			.map(
				({ name, core }) => `the core of the ${name} has ${core.size} words, ${MOST_CORE_WORDS} are enough`
			)
	),
	sourcingRule('sourcing-overlap', ([claim, source]) =>
		claim &&
		source &&
		[...source.acceptable].some((word) => claim.core.has(word) || claim.acceptable.has(word))
			? ['claim and source share words: they may touch']
			: []
	)
];

function sourcingRule(id: RuleId, find: (parts: readonly Parts[]) => readonly Said[]): Rule {
	return stepRule(id, (step, lesson) =>
		step.kind === 'highlight' && step.sourcing ? find(partsOf(step.sourcing, passageOf(lesson, step))) : []
	);
}

function partsOf(
	{ claim, source }: SourcingFile,
	entry: LessonEntry['passages'][number] | undefined
): Parts[] {
	const text = entry?.written.text ?? '';
	const set = (quotations: readonly string[]) =>
		wordSet(
			text,
			spansOf(text, quotations, '', () => undefined)
		);
	const part = (name: Parts['name'], core: readonly string[], acceptable = core): Parts => {
		return { name, core: set(core), acceptable: set(acceptable) };
	};
	return [
		part('claim', claim.core, claim.acceptable),
		...('none' in source ? [] : [part('source', source.core, source.acceptable)])
	];
}
