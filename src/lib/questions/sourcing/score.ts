import { scoreHighlights, type HighlightScore } from '../../measure/highlight-score';
import type { Passage } from '../../text/passage';
import { wordsIn, wordsOf, type Span } from '../../text/words';
import type { HighlightParts } from '../highlight/score';
import type { Scored } from '../kind';
import { marksOf, type Role, type RoleMark, type Sourcing } from './form';
import type { SourcingKey } from './model';

/**
 * Scores a claim and its source: the mean of two parts, each 0..1, over the words of the passage.
 *
 *     claim    the Highlight Score of the marks called claim against the key’s claim
 *     source   given: the Highlight Score of the marks called source against the key’s source
 *              not given: 1 where “none given” is said and nothing is marked as source, else 0
 *
 * Marks that are called neither do not count, and words of the one part are fair words to the other. In the parts
 * `caught` and `penalty` are means too; `keys` are the parts by their role, without a source that is not given;
 * `marks` holds a verdict for each mark, “contested” (not counted) for one without a role.
 */
export function scoreSourcing(
	key: SourcingKey,
	passage: Pick<Passage, 'text'>,
	{ marks, noSource }: Sourcing
): Scored<HighlightParts> {
	const claim = scoreRole('claim', key.claim, passage.text, marks);
	const source =
		'none' in key.source ? scoreNone(marks, noSource) : scoreRole('source', key.source, passage.text, marks);
	const verdicts = { claim: [...claim.verdicts], source: [...source.verdicts] };
	return {
		score: (claim.score + source.score) / 2,
		parts: {
			caught: (claim.caught + source.caught) / 2,
			penalty: (claim.penalty + source.penalty) / 2,
			extraWords: claim.extraWords + source.extraWords,
			keys: [...claim.keys, ...source.keys],
			marks: marks.map(({ role }) => (role && verdicts[role].shift()) ?? 'contested')
		}
	};
}

interface ScoredRole extends Omit<HighlightParts, 'marks'> {
	readonly score: number;
	/** One for each mark of the role. */
	readonly verdicts: HighlightScore['highlights'];
}

function scoreRole(
	role: Role,
	{ core, acceptable }: { readonly core: readonly Span[]; readonly acceptable: readonly Span[] },
	text: string,
	marks: readonly RoleMark[]
): ScoredRole {
	const words = wordsOf(text);
	const ranges = (list: readonly Span[]) => list.flatMap((span) => wordsIn(words, span) ?? []);
	const { score, caught, penalty, extraWords, keys, highlights } = scoreHighlights(
		words.length,
		[{ core: ranges(core), acceptable: ranges(acceptable), labels: [] }],
		ranges(marksOf(role, marks)).map((range) => ({ range }))
	);
	return {
		...{ score, caught, extraWords, penalty: Math.min(penalty, caught), verdicts: highlights },
		keys: keys.map((one) => ({ ...one, id: role }))
	};
}

/** Where no source is given, how many words are called one makes no difference. */
function scoreNone(marks: readonly RoleMark[], noSource: boolean): ScoredRole {
	const wrong = marksOf('source', marks);
	const score = Number(noSource && wrong.length === 0);
	return {
		score,
		caught: score,
		penalty: 0,
		extraWords: 0,
		keys: [],
		verdicts: wrong.map(() => 'fair text')
	};
}
