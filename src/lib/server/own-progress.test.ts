import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { releaseFeedback } from './assignments';
import { startAttempt } from './attempts';
import type { Store } from './db/store';
import { getAttempt } from './own-attempt';
import { readProgress } from './own-progress';
import { scoreOwn } from './own-score';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const lane = (...quotes: string[]) => marking(aLesson(), 'mark-lane', ...quotes);
const noMarks = marking(aLesson(), 'mark-trips');

function assign(rules: Partial<AssignmentRules> = {}) {
	return anAssignment(store, teacher, { classId, rules });
}
async function handedIn(
	rules: Partial<AssignmentRules>,
	answers: Parameters<typeof anAttempt>[2]['answers'],
	at = NOW
) {
	const assignmentId = await assign(rules);
	return {
		assignmentId,
		id: await anAttempt(store, maya, { assignmentId, answers: answers ?? {}, handedInAt: at })
	};
}
const scored = async (id: string) => scoreOwn(await getAttempt(store, maya, id, hoursFromNow(100)));

describe('a student’s progress', () => {
	it('is empty before anything was begun', async () => {
		expect(await readProgress(store, maya, NOW)).toMatchObject({ attempts: [], techniques: [] });
	});

	it('lists every attempt, the newest first, also of a class that was left', async () => {
		const first = await handedIn({}, { plainer: choosing('a') });
		const second = await startAttempt(
			store,
			maya,
			{ assignmentId: await assign(), lighter: false },
			hoursFromNow(1)
		);
		await leave(store, maya, hoursFromNow(2));
		const { attempts } = await readProgress(store, maya, hoursFromNow(2));
		expect(attempts).toMatchObject([
			{ id: second, state: 'in progress', score: undefined, handedInAt: undefined },
			{ id: first.id, state: 'released', title: 'Loaded language', number: 1, handedInAt: NOW }
		]);
	});

	it('counts nothing and tells no score before release', async () => {
		const { assignmentId } = await handedIn({ release: 'teacher' }, { 'mark-lane': lane('reckless') });
		expect(await readProgress(store, maya, NOW)).toMatchObject({
			attempts: [{ score: undefined, waiting: 0 }],
			techniques: []
		});
		await releaseFeedback(store, teacher, assignmentId, NOW);
		expect(await readProgress(store, maya, NOW)).toMatchObject({
			attempts: [{ score: expect.any(Number) as number }],
			techniques: [{ technique: 'loaded-language', caught: { k: 1, n: 2 }, accused: { k: 0, n: 0 } }]
		});
	});

	it('counts the first look at a passage, over attempts', async () => {
		const assignmentId = await assign({ attemptsAllowed: 2 });
		await anAttempt(store, maya, {
			assignmentId,
			answers: { 'mark-lane': lane('reckless') },
			handedInAt: NOW
		});
		const answers = { 'mark-lane': lane('reckless', 'disgrace'), 'mark-trips': noMarks };
		await anAttempt(store, maya, { assignmentId, answers, handedInAt: NOW });
		const { techniques, overall } = await readProgress(store, maya, NOW);
		expect(techniques).toMatchObject([{ caught: { k: 1, n: 2 }, accused: { k: 0, n: 1 } }]);
		expect(overall).toEqual({ caught: { k: 1, n: 1 }, accused: { k: 0, n: 1 } });
	});

	it('is nobody else’s', async () => {
		await handedIn({}, { 'mark-lane': lane('reckless') });
		const other = await aStudent(store, { classId, name: 'Omar T.' });
		expect(await readProgress(store, other, NOW)).toMatchObject({ attempts: [], techniques: [] });
	});
});

describe('the score of an own attempt', () => {
	// Six questions, of which one earns all it can.
	const answers = { plainer: choosing('a') };

	it('is the mean over all questions, an open one counting 0', async () => {
		const { id } = await handedIn({}, answers);
		expect(await scored(id)).toMatchObject({
			score: expect.closeTo(1 / 6),
			final: expect.closeTo(1 / 6),
			isLate: false,
			daysLate: 0
		});
	});

	it('loses a percentage for each day begun after it was due', async () => {
		const { id } = await handedIn({ late: 'percent', latePercent: 20 }, answers, hoursFromNow(24 + 25));
		expect(await scored(id)).toMatchObject({
			score: expect.closeTo(1 / 6),
			final: expect.closeTo(0.6 / 6),
			isLate: true,
			daysLate: 2
		});
	});

	it('loses nothing for being late where that is only said', async () => {
		const { id } = await handedIn({ late: 'kept' }, answers, hoursFromNow(49));
		expect(await scored(id)).toMatchObject({ final: expect.closeTo(1 / 6), isLate: true, daysLate: 0 });
	});
});
