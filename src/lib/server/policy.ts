/** Who may do what. Every route and every aggregate asks here, and nowhere else. */
import type { Origin } from './audit-origin';

export type Actor =
	| { readonly kind: 'visitor' }
	| { readonly kind: 'student'; readonly id: string; readonly name: string; readonly username: string }
	| {
			readonly kind: 'teacher';
			readonly id: string;
			readonly name: string;
			readonly username: string;
			readonly isAdmin: boolean;
			/** Where the request came from, for the audit log. */
			readonly origin?: Origin;
	  };
export type Student = Extract<Actor, { kind: 'student' }>;
export type Teacher = Extract<Actor, { kind: 'teacher' }>;

/** The parts of the house a route can stand in. */
export type Area = 'public' | 'student' | 'teacher' | 'admin';

/** What an action is done to, with the facts the decision needs. */
export interface Objects {
	/** Open a page or endpoint of an area. */
	enter: Area;
	/** See a class's roster, codes, assignments and results, and change them. */
	teach: { readonly teacherIds: readonly string[] };
	/** Run the installation: who teaches here, what is stored, what is shown. */
	administer: 'installation';
	/** Close a teacher's account: never one's own, and never the last administrator's. */
	disable: { readonly id: string; readonly isLastAdmin: boolean };
	/** Give a teacher a new passphrase: one's own is not lost. */
	resetTeacher: { readonly id: string };
	/** Make an administrator a plain teacher: never the last. */
	unmakeAdmin: { readonly isLastAdmin: boolean };
	/** Give a student a new passphrase: only in a class that is theirs to teach, and never a colleague. */
	resetPassphrase: {
		readonly teacherIds: readonly string[];
		readonly studentIds: readonly string[];
		readonly id: string;
	};
	/** Erase a student for good: an administrator, or who teaches every class they are in or were in. */
	eraseStudent: { readonly classes: readonly { readonly teacherIds: readonly string[] }[] };
	/** See a lesson while it is written, change and publish it, and correct its key for everybody who answered. */
	edit: { readonly editorIds: readonly string[] };
	/** Cut passages from a work that was pasted, and read the whole of it. */
	quote: { readonly ownerId: string };
	/** Take back what one wrote oneself: a note on a student, a reply to wrong marks. */
	takeBack: { readonly authorId: string };
	/** Key a passage without having seen its key: nobody who can see it, and one reader only. */
	keyBlind: { readonly knowing: readonly string[]; readonly readerId: string | null };
	/** Start or go on with an assigned lesson. */
	take: { readonly studentIds: readonly string[] };
	/** See one's own attempt: what was answered in it, its clock, its receipt. */
	openAttempt: { readonly accountId: string };
	/** Answer in an attempt, or hand it in. */
	answer: { readonly accountId: string; readonly handedInAt: Date | null };
	/** Read the key and the reasons. Only one's own, handed in, and only once they are released. */
	readFeedback: { readonly accountId: string; readonly isReleased: boolean };
}
export type Action = keyof Objects;

const rules: { [A in Action]: (actor: Actor, object: Objects[A]) => boolean } = {
	enter: (actor, area) => areasOf(actor).includes(area),
	teach: (actor, { teacherIds }) => actor.kind === 'teacher' && teacherIds.includes(actor.id),
	administer: (actor) => isAdmin(actor),
	disable: (actor, { id, isLastAdmin }) => isAdmin(actor) && actor.id !== id && !isLastAdmin,
	resetTeacher: (actor, { id }) => isAdmin(actor) && actor.id !== id,
	unmakeAdmin: (actor, { isLastAdmin }) => isAdmin(actor) && !isLastAdmin,
	resetPassphrase: (actor, { teacherIds, studentIds, id }) =>
		actor.kind === 'teacher' && teacherIds.includes(actor.id) && studentIds.includes(id),
	eraseStudent: (actor, { classes }) =>
		actor.kind === 'teacher' &&
		(actor.isAdmin ||
			(classes.length > 0 && classes.every(({ teacherIds }) => teacherIds.includes(actor.id)))),
	edit: (actor, { editorIds }) => actor.kind === 'teacher' && editorIds.includes(actor.id),
	keyBlind: (actor, { knowing, readerId }) =>
		actor.kind === 'teacher' && !knowing.includes(actor.id) && (readerId === null || readerId === actor.id),
	quote: (actor, { ownerId }) => actor.kind === 'teacher' && actor.id === ownerId,
	takeBack: (actor, { authorId }) => actor.kind === 'teacher' && actor.id === authorId,
	take: (actor, { studentIds }) => actor.kind === 'student' && studentIds.includes(actor.id),
	openAttempt: (actor, { accountId }) => actor.kind === 'student' && actor.id === accountId,
	answer: (actor, attempt) =>
		actor.kind === 'student' && attempt.accountId === actor.id && attempt.handedInAt === null,
	readFeedback: (actor, attempt) =>
		actor.kind === 'student' && attempt.accountId === actor.id && attempt.isReleased
};

/** The one decision: may this actor do this to that? */
export function can<A extends Action>(actor: Actor, action: A, object: Objects[A]): boolean {
	return rules[action](actor, object);
}

function isAdmin(actor: Actor): actor is Teacher {
	return actor.kind === 'teacher' && actor.isAdmin;
}

function areasOf(actor: Actor): readonly Area[] {
	switch (actor.kind) {
		case 'visitor':
			return ['public'];
		case 'student':
			return ['public', 'student'];
		case 'teacher':
			return actor.isAdmin ? ['public', 'teacher', 'admin'] : ['public', 'teacher'];
	}
}
