/** Students whose skill and lean are known, and what they answer. */
import type { Answer } from '../../src/lib/questions/models';
import { expectedScore } from '../../src/lib/measure/mastery';
import { randomFrom, type Random } from '../../src/lib/server/simulated-student';
import { MISKEYED, PICK_OPTIONS, QUESTIONS, RIGHT, UNFAIR } from './simulated-lesson';

export interface SimulatedStudent {
	/** Standard normal. */
	readonly theta: number;
	/** How much more than others they accuse, on the same scale. */
	readonly bias: number;
}

export interface SimulatedClass {
	readonly students: readonly SimulatedStudent[];
	/** The answers of each student, by question id. */
	readonly answers: readonly Readonly<Record<string, Answer>>[];
}

const ITEM_SPREAD = 0.7;
const BIAS_SPREAD = 0.5;
/** How likely a fair passage is accused that reads as if it were slanted. */
const UNFAIR_ACCUSED = 0.85;

/** The same class for the same seed. */
export function simulateClass(seed: number, size: number): SimulatedClass {
	const random = randomFrom(seed);
	const difficulties = new Map(
		Array.from({ length: QUESTIONS }, (_, index) => [`pick-${index + 1}`, ITEM_SPREAD * normal(random)])
	);
	const students = Array.from({ length: size }, () => ({
		theta: normal(random),
		bias: BIAS_SPREAD * normal(random)
	}));
	return { students, answers: students.map((student) => answersOf(student, difficulties, random)) };
}

function answersOf(
	student: SimulatedStudent,
	difficulties: ReadonlyMap<string, number>,
	random: Random
): Record<string, Answer> {
	const picks = [...difficulties].map(([id, difficulty]) => [
		id,
		pickOption(student, { id, difficulty }, random)
	]);
	const judged = Array.from({ length: 16 }, (_, index) => [
		`judge-${index + 1}`,
		judgePassage(student, index, random)
	]);
	return Object.fromEntries([...picks, ...judged]) as Record<string, Answer>;
}

/** Who knows chooses what is right, whatever the key says; the others choose any option. */
function pickOption(
	{ theta }: SimulatedStudent,
	{ id, difficulty }: { id: string; difficulty: number },
	random: Random
): Answer {
	// In the wrong key stands what tempts those who do not know least: nobody is drawn to it.
	const chance = expectedScore({
		theta,
		difficulty: id === MISKEYED ? difficulty - 0.5 : difficulty,
		guess: 1 / 4
	});
	if (random() < chance) return { chosen: [RIGHT] };
	const others = PICK_OPTIONS.filter((option) => option !== RIGHT);
	return { chosen: [others[Math.floor(random() * others.length)] ?? RIGHT] };
}

function judgePassage({ theta, bias }: SimulatedStudent, index: number, random: Random): Answer {
	const isFair = index < 8;
	if (`judge-${index + 1}` === UNFAIR) return { chosen: [random() < UNFAIR_ACCUSED ? 'slanted' : 'fair'] };
	const sees = expectedScore({ theta: isFair ? theta - bias : theta + bias, difficulty: -0.5, guess: 0 });
	const isRight = random() < sees;
	return { chosen: [isRight === isFair ? 'fair' : 'slanted'] };
}

/** Box–Muller. */
function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
