/** The live board of an assignment: what its students are at, from what is stored and whose pages are open. */
import { randomBytes } from 'node:crypto';
import { whereaboutsAt, type Board, type Seat, type SeatState } from '../lessons/board';
import { stepsOf, type Lesson } from '../lessons/lesson';
import { getAssignment } from './assignments';
import type { Store } from './db/store';
import { sha256 } from './ids';
import { assignmentResults, type Results, type StudentResult } from './insights';
import { listen } from './live';
import type { Teacher } from './policy';
import { presencesAt, type Presence } from './presence';
import { sessionsTopic } from './sessions';
import { SharedReadings, type Followed } from './shared-reading';

/** The board as the results and the open pages have it now. */
export function boardOf({ assignment, edition, columns, students }: Results, now: Date): Board {
	const present = presencesAt(assignment.id);
	return {
		at: now.toISOString(),
		questions: columns.length,
		seats: students.map((student) => seatOf(edition.lesson, student, present.get(student.id)))
	};
}

function seatOf(lesson: Lesson, student: StudentResult, presence: Presence | undefined): Seat {
	const { id, name, isExcused, attempt, cells, deadline } = student;
	const state = stateOf(student);
	const isAtWork = state === 'working' || state === 'time up';
	return {
		...{ key: id, name, state, isExcused },
		at:
			isAtWork && attempt && presence
				? whereaboutsAt(stepsOf(lesson, attempt), presence.step)
				: { kind: 'away' },
		answered: cells.map((cell) => cell.state === 'given' || cell.state === 'waiting'),
		deadline: deadline?.toISOString()
	};
}

function stateOf({ state, waiting }: Pick<StudentResult, 'state' | 'waiting'>): SeatState {
	if (state === 'in progress') return 'working';
	if (state === 'handed in') return waiting > 0 ? 'waiting' : 'handed in';
	return state;
}

// Forgotten with the process, so that nobody can work out later who sat where.
const secret = randomBytes(16).toString('hex');

/**
 * A board that everybody may look at: places with numbers, in an order that tells nothing, for neither names nor
 * ids leave the server, and nothing that is different for one student. The order stays while the server runs, so
 * that a place can be followed.
 */
export function hideNames(board: Board, assignmentId: string): Board {
	const seats = board.seats
		.filter(({ isExcused }) => !isExcused)
		.map((seat) => ({ seat, order: sha256(`${secret}/${assignmentId}/${seat.key}`) }))
		.sort((a, b) => (a.order < b.order ? -1 : 1))
		.map(({ seat }, index) => ({ ...seat, key: String(index + 1), name: undefined, deadline: undefined }));
	return { ...board, seats };
}

/** The board of a teacher's assignment. @throws HttpError 404 */
export async function getBoard(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	now: Date
): Promise<Board> {
	return boardOf(await assignmentResults(store, teacher, assignmentId, now), now);
}

const boards = new SharedReadings<Board>();
/** How often it is looked up whether a board is still theirs to see who follow it, in ms, if nobody says so before. */
const RECHECK = 15_000;

/**
 * Follows the board of a teacher's assignment; all who do share its readings.
 * @throws HttpError 404 at once, and from `latest` when the class is theirs no more.
 */
export async function followBoard(
	store: Store,
	teacher: Teacher,
	assignmentId: string
): Promise<Followed<Board>> {
	await getAssignment(store, teacher, assignmentId);
	let checkedAt = Date.now();
	// Whoever changes what a teacher may do says so by this.
	const unlisten = listen([sessionsTopic(teacher)], () => (checkedAt = 0));
	const followed = boards.follow(assignmentId, () => getBoard(store, teacher, assignmentId, new Date()));
	return {
		...followed,
		latest: async () => {
			if (Date.now() - checkedAt >= RECHECK) {
				await getAssignment(store, teacher, assignmentId);
				checkedAt = Date.now();
			}
			return followed.latest();
		},
		stop: () => {
			unlisten();
			followed.stop();
		}
	};
}
