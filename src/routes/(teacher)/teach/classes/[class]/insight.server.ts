/** What the page of a class says about what its students can see. With names hidden it holds no name and no id. */
import { findingOf } from '$lib/lessons/class-finding';
import type { Course } from '$lib/lessons/course';
import { needsOf } from '$lib/lessons/needs';
import { mostSplit, suggestLesson, teachesOf, type SplitPassage } from '$lib/lessons/next-step';
import { onlySuspicious } from '$lib/lessons/only-suspicious';
import { countTogether, meanOfClass, ownShares } from '$lib/lessons/results';
import { stateOf, type Skill } from '$lib/lessons/skills';
import { tallyTechniques, type TechniqueTally } from '$lib/lessons/technique-tally';
import { troublesOf } from '$lib/lessons/troubles';
import { MIN_STUDENTS } from '$lib/measure/heat-map';
import type { ClassInsights, StudentInsight } from '$lib/server/class-insights';
import { columnsOf } from '$lib/server/insights';
import type { Edition } from '$lib/server/lessons';

interface Around {
	/** The ids of the techniques, in the taxonomy's order. */
	readonly techniques: readonly string[];
	/** The newest edition of each lesson of the course. */
	readonly course: readonly Edition[];
	/** What the class was given and has now. */
	readonly given: readonly {
		readonly assignmentId: string;
		readonly edition: Edition;
		readonly isWithdrawn: boolean;
	}[];
	readonly isHidden: boolean;
}

export function viewInsight({ students, assignments, questions }: ClassInsights, around: Around) {
	const tallies = tallyTechniques(
		students.flatMap(({ skills }) => skills),
		students.length
	);
	const finding = findingOf(tallies);
	const people = students.map(personOf);
	const caught = people.map(({ discernment }) => discernment.caught);
	const accused = people.map(({ discernment }) => discernment.accused);
	const named = around.isHidden ? people.toSorted(bySkill).map(nameless) : people;
	return {
		...{ finding, needed: MIN_STUDENTS, techniques: around.techniques },
		judged: { slanted: ownShares(caught).length, fair: ownShares(accused).length },
		means: { caught: meanOfClass(caught), accused: meanOfClass(accused) },
		suspicion: onlySuspicious(
			students.map(({ judged }) => judged),
			assignments.length
		),
		states: around.techniques.map((technique) => statesOf(tallies, technique, students.length)),
		people: named.map(({ skills, ...person }) => ({
			...{ ...person, needs: needsOf(person.discernment), troubles: troublesOf(skills) },
			cells: cellsOf(skills, around.techniques)
		})),
		next: nextLesson(around, { finding, tallies }),
		split: viewSplit(mostSplit(questions), around)
	};
}

function personOf({ id, name, skills, judged }: StudentInsight) {
	return { id, name, skills, discernment: countTogether(judged) };
}
type Person = ReturnType<typeof personOf>;

/** By how much is secure and growing: in the class's order a row would still say whose it is. */
function bySkill(a: Person, b: Person): number {
	const count = ({ skills }: Person, state: string) =>
		skills.filter((skill) => stateOf(skill) === state).length;
	return count(b, 'secure') - count(a, 'secure') || count(b, 'growing') - count(a, 'growing');
}

function nameless(person: Person, index: number): Person {
	return { ...person, id: String(index + 1), name: '' };
}

function statesOf(tallies: readonly TechniqueTally[], technique: string, students: number) {
	const tally = tallies.find((one) => one.technique === technique);
	return tally?.states ?? { secure: 0, growing: 0, 'not enough yet': students };
}

/** The techniques that the grid has, in the taxonomy's order. */
export function gridTechniques({ taxonomy }: Pick<Course, 'taxonomy'>) {
	return taxonomy.techniques.filter(({ group }) => group !== 'none');
}

/** One student's row of the grid. */
export function cellsOf(skills: readonly Skill[], techniques: readonly string[]) {
	return techniques.map((technique) => cellOf(skills.find((skill) => skill.technique === technique)));
}

function cellOf(skill: Skill | undefined) {
	const none = { k: 0, n: 0 };
	if (!skill) return { state: 'not enough yet' as const, answers: 0, days: 0, caught: none, accused: none };
	const { answers, days, caught, slanted, accused, fair } = skill;
	return {
		...{ state: stateOf(skill), answers, days },
		...{ caught: { k: caught, n: slanted }, accused: { k: accused, n: fair } }
	};
}

function nextLesson({ course, given }: Around, found: Parameters<typeof suggestLesson>[2]) {
	const isGiven = new Set(
		given.filter(({ isWithdrawn }) => !isWithdrawn).map(({ edition }) => edition.lesson.id)
	);
	const step = suggestLesson(
		course.map(({ lesson }) => teachesOf(lesson)),
		isGiven,
		found
	);
	const edition = course.find(({ lesson }) => lesson.id === step?.lessonId);
	if (!step || !edition) return undefined;
	const { number, title, minutes } = edition.lesson;
	return { editionId: edition.id, number, title, minutes, why: step.why };
}

function viewSplit(split: SplitPassage | undefined, { given }: Around) {
	const lesson = given.find(({ assignmentId }) => assignmentId === split?.assignmentId)?.edition.lesson;
	const place = lesson
		? columnsOf(lesson).findIndex(({ question, lighter }) =>
				[question.id, lighter?.id].includes(split?.questionId)
			)
		: -1;
	if (!split || !lesson || place < 0) return undefined;
	return { ...split, number: place + 1, lesson: lesson.title };
}
