/** What a check says about one student: counts, since so few passages carry no index of discernment. */
import { mistScores, type MistScores } from '../measure/discernment';
import { passageOf, questionsOf, type Lesson } from './lesson';
import { discernmentOf, type Discernment, type Work } from './results';

export interface CheckResult extends Discernment {
	/** Which of the two forms. */
	readonly form: 'A' | 'B';
	/** Passages in it. */
	readonly passages: number;
	/** Where every passage was judged, half of them fair; undefined where some were left open. */
	readonly scores: MistScores | undefined;
}

/** The result of a check; undefined for any other lesson. */
export function checkResultOf(lesson: Lesson, work: Work): CheckResult | undefined {
	if (!lesson.check) return undefined;
	const asked = questionsOf(lesson, work).flatMap((question) => passageOf(lesson, question)?.id ?? []);
	const passages = new Set(asked).size;
	const { caught, accused } = discernmentOf(lesson, work);
	const isWhole = caught.n + accused.n === passages && caught.n === accused.n;
	const counts = { realCalledReal: accused.n - accused.k, fakeCalledFake: caught.k, items: passages };
	return {
		...{ form: lesson.check, passages, caught, accused },
		scores: isWhole ? mistScores(counts) : undefined
	};
}
