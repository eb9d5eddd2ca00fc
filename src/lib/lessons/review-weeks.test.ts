/** A student who reviews on every school day of eight weeks, on the course as it ships. */
import { expect, it } from 'vitest';
import { readCourseFolder } from '../../../bin/course-folder';
import { shuffled } from '../measure/seeded';
import { readCourse } from './course';
import { returningTechniques, type RatedEvidence } from './review-cards';
import { planReview } from './review-plan';
import { reviewItems, reviewPool, type ReviewItem } from './review-pool';

const { course } = readCourse(readCourseFolder());
const pool = course && reviewPool(course.lessons, course.bank);
const items = pool ? reviewItems(pool) : [];
const schoolDays = Array.from({ length: 56 }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day, 10))).filter(
	(day) => day.getUTCDay() % 6 !== 0
);
const TEN = Array.from({ length: 10 }, (_, place) => place);

interface Reviewed {
	readonly item: ReviewItem;
	readonly isRepeated: boolean;
	/** What was new that day before the review began, and was not asked in it. */
	readonly left: readonly ReviewItem[];
}

/** What such a student is asked, who gets so many of ten questions right. */
function review(seed: string, skill: number): Reviewed[] {
	const met = new Map<string, Date>();
	const rows: RatedEvidence[] = [];
	return schoolDays.flatMap((day) => {
		const techniques = returningTechniques(rows, (moment) => moment.toISOString().slice(0, 10), day);
		const named = (isDue: boolean) => techniques.filter((one) => one.isDue === isDue);
		const { stepIds } = planReview({
			...{ items, met, seed: `${seed}/${day.toISOString()}` },
			due: named(true).map(({ technique }) => technique),
			others: named(false).map(({ technique }) => technique)
		});
		const left = items.filter(({ stepId, passageId }) => !met.has(passageId) && !stepIds.includes(stepId));
		const asked = stepIds.flatMap((id) => items.find(({ stepId }) => stepId === id) ?? []);
		const reviewed = asked.map((item) => ({ item, isRepeated: met.has(item.passageId), left }));
		for (const { passageId, isFair, techniques: about } of asked) {
			met.set(passageId, day);
			const [place = 0] = shuffled(TEN, `${seed}/${passageId}/${day.toISOString()}`);
			const isRight = place < skill;
			rows.push(...about.map((technique) => evidenceOf(technique, isFair, isRight, day)));
		}
		return reviewed;
	});
}

function evidenceOf(technique: string, isFair: boolean, isRight: boolean, answeredAt: Date): RatedEvidence {
	return {
		...{ technique, answeredAt, score: isRight ? 1 : 0, guess: 0, difficulty: 0, confidence: null, hints: 0 },
		...{ slanted: isFair ? 0 : 1, caught: !isFair && isRight ? 1 : 0 },
		...{ fair: isFair ? 1 : 0, accused: isFair && !isRight ? 1 : 0 }
	};
}

const students = [3, 5, 7, 9].map((skill) => [skill, review(`student ${skill}`, skill)] as const);

it.each(students)(
	'who gets %i of ten right meets no passage again while a new one of its kind remains',
	(_, all) => {
		expect(all.length).toBeGreaterThan(5 * schoolDays.length - 1);
		const tooEarly = all.filter(
			({ item, isRepeated, left }) => isRepeated && left.some(({ isFair }) => isFair === item.isFair)
		);
		expect(tooEarly).toEqual([]);
	}
);

it.each(students)(
	'who gets %i of ten right meets a technique in the review bank before in a lesson',
	(_, all) => {
		const tooEarly = all.filter(
			({ item, left }) =>
				!item.isReserved &&
				item.techniques.every((technique) =>
					left.some(
						(one) => one.isReserved && one.isFair === item.isFair && one.techniques.includes(technique)
					)
				)
		);
		expect(tooEarly).toEqual([]);
	}
);
