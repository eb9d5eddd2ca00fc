import { chargedWords } from '../../measure/cues';
import { findLostFacts } from '../../measure/facts-kept';
import type { QuestionFile } from '../../questions/files';
import { MOST_TEXT } from '../../questions/rewrite/model';
import { wordsOf, type Span } from '../../text/words';
import type { LessonEntry } from '../course';
import { spansOf } from '../course-resolve';
import { passageOf, stepRule, type Rule, type Said } from './rule';
import type { RuleId } from './remedies';

type RewriteFile = Extract<QuestionFile, { kind: 'rewrite' }>;

/** A student has room for a third more than this. */
const MOST_SENTENCE = 450;

/** A sentence that asks to be rewritten, and a model answer that does what is asked. */
export const rewriteRules: readonly Rule[] = [
	rewriteRule('rewrite-nothing-charged', (step, lesson) => {
		const passage = passageOf(lesson, step)?.passage;
		const cores = passage?.keys.flatMap(({ core }) => core) ?? [];
		const [sentence] = passage ? spansOf(passage.text, [step.sentence], '', () => undefined) : [];
		return sentence && !cores.some((core) => overlaps(core, sentence))
			? ['no key of the passage lies in the sentence: there is nothing to say more fairly']
			: [];
	}),
	rewriteRule('rewrite-long-sentence', ({ sentence }) =>
		sentence.length > MOST_SENTENCE ? [`the sentence is longer than ${MOST_SENTENCE} characters`] : []
	),
	rewriteRule('rewrite-model', ({ sentence, model }) => [
		...(model.length > MOST_TEXT ? [`the model answer is longer than ${MOST_TEXT} characters`] : []),
		...(plain(model) === plain(sentence) ? ['the model answer is the sentence itself'] : [])
	]),
	{
		...rewriteRule('rewrite-model-charged', ({ model }) => {
			const left = chargedWords(model);
			return left.length > 0
				? [`the word list calls this in the model answer charged: ${left.join(', ')}`]
				: [];
		}),
		severity: 'warning'
	},
	{
		...rewriteRule('rewrite-model-loses', ({ sentence, model }) => {
			const { numbers, names, quotes } = findLostFacts(sentence, model);
			const lost = [...numbers, ...names, ...quotes];
			return lost.length > 0 ? [`the model answer does not hold ${lost.join(', ')}`] : [];
		}),
		severity: 'warning'
	}
];

function rewriteRule(id: RuleId, find: (step: RewriteFile, lesson: LessonEntry) => readonly Said[]): Rule {
	return stepRule(id, (step, lesson) => (step.kind === 'rewrite' ? find(step, lesson) : []));
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function plain(text: string): string {
	return wordsOf(text)
		.map(({ start, end }) => text.slice(start, end).toLowerCase())
		.join(' ');
}
