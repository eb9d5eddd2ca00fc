/**
 * The evidence of an attempt as it is kept: one document. A row of its own for each technique in each answer would say
 * over and over whose it is, in more than twice the room.
 */
import type { RatedEvidence } from './review-cards';

/** One technique in the first answer to one question: every student and question once, whatever they did. */
export interface Evidence extends RatedEvidence {
	readonly accountId: string;
	readonly classId: string;
	/** Self-study and review: the student's own, in no teacher's figures. */
	readonly isOwn: boolean;
	readonly attemptId: string;
	readonly questionId: string;
}

/** By question id. What is usual is left out at the end of its lists. */
export type PackedEvidence = Readonly<Record<string, PackedAnswer>>;

/**
 * What it shows; when it was given (milliseconds since 1970), how hard the question was then and what guessing earns; how
 * sure the student was, if they said so; how many hints were opened.
 */
type PackedAnswer = readonly [
	techniques: readonly PackedTechnique[],
	answeredAt: number,
	difficulty?: number,
	guess?: number,
	confidence?: number | null,
	hints?: number
];

/**
 * Its score, or null; how many slanted passages there were and how many of them were caught, how many fair ones and how
 * many of them were accused.
 */
type PackedTechnique = readonly [
	technique: string,
	score?: number | null,
	slanted?: number,
	caught?: number,
	fair?: number,
	accused?: number
];

/** `rows`: those of one attempt. The same rows, in whichever order, make the same document to the letter. */
export function packEvidence(rows: readonly Evidence[]): PackedEvidence {
	const questions = new Map<string, [Evidence, ...Evidence[]]>();
	for (const row of rows) {
		const known = questions.get(row.questionId);
		if (known) known.push(row);
		else questions.set(row.questionId, [row]);
	}
	return sorted([...questions].map(([id, own]) => [id, packAnswer(own)]));
}

/** With other rows in place of what was shown in some questions. */
export function repackEvidence(
	shown: PackedEvidence,
	questionIds: ReadonlySet<string>,
	rows: readonly Evidence[]
): PackedEvidence {
	const rest = Object.entries(shown).filter(([id]) => !questionIds.has(id));
	return sorted([...rest, ...Object.entries(packEvidence(rows))]);
}

function sorted(answers: readonly [questionId: string, answer: PackedAnswer][]): PackedEvidence {
	return Object.fromEntries(answers.toSorted(([a], [b]) => byText(a, b)));
}

function packAnswer(rows: readonly [Evidence, ...Evidence[]]): PackedAnswer {
	const [{ answeredAt, difficulty, confidence, hints }] = rows;
	const techniques = rows.map(packTechnique).sort(([a], [b]) => byText(a, b));
	const guess = rows.find(({ score }) => score !== null)?.guess ?? 0;
	const answer = [techniques, answeredAt.getTime(), difficulty, guess, confidence, hints] as const;
	return shortened(answer, [undefined, undefined, 0, 0, null, 0]);
}

function packTechnique({ technique, score, slanted, caught, fair, accused }: Evidence): PackedTechnique {
	return shortened([technique, score, slanted, caught, fair, accused], [undefined, null, 0, 0, 0, 0]);
}

/** A list as far as it says anything else than is usual in each of its places. */
export function shortened<List extends readonly unknown[]>(
	list: List,
	usual: { readonly [Place in keyof List]: unknown }
): List {
	const end = list.findLastIndex((one, place) => one !== usual[place]) + 1;
	// The types of these lists let what is usual be missing.
	return list.slice(0, end) as unknown as List;
}

/** The rows of one attempt; with `only` those of some questions. */
export function unpackEvidence(
	{ accountId, classId, isOwn, attemptId }: Pick<Evidence, 'accountId' | 'classId' | 'isOwn' | 'attemptId'>,
	shown: PackedEvidence,
	only?: ReadonlySet<string>
): Evidence[] {
	return Object.entries(shown).flatMap(([questionId, answer]) => {
		if (only && !only.has(questionId)) return [];
		const [techniques, answeredAt, difficulty = 0, guess = 0, confidence = null, hints = 0] = answer;
		const at = new Date(answeredAt);
		return techniques.map(([technique, score = null, slanted = 0, caught = 0, fair = 0, accused = 0]) => ({
			accountId,
			classId,
			isOwn,
			attemptId,
			questionId,
			technique,
			answeredAt: at,
			score,
			guess: score === null ? 0 : guess,
			difficulty,
			confidence,
			hints,
			slanted,
			caught,
			fair,
			accused
		}));
	});
}

/** Orders ids. */
export function byText(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
