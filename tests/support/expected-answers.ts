/** What each person gets who asks for something of the first or the second class: from the policy and the inventory. */
import { can, type Action, type Actor } from '../../src/lib/server/policy';
import { rightOf, routePolicies } from '../../src/lib/server/routes.policy';
import type { Reply } from './ask';
import type { Request } from './closed-requests';
import type { PersonName } from './two-classes';

export type Place = 'first' | 'second';

const named = { id: '', name: '', username: '' };
const student: Actor = { kind: 'student', ...named };
const teacher: Actor = { kind: 'teacher', ...named, isAdmin: false };
const actors: Readonly<Record<PersonName, Actor>> = {
	...{ visitor: { kind: 'visitor' }, closed: { kind: 'visitor' } },
	...{ worker: student, classmate: student, former: student, stranger: student, otherClassmate: student },
	...{ owner: teacher, coTeacher: teacher, otherTeacher: teacher, admin: { ...teacher, isAdmin: true } }
};

type Holders = Readonly<Record<Place, readonly PersonName[]>>;
/** Who has a right to the things of each class. */
const holders: Readonly<Partial<Record<Action, Holders>>> = {
	administer: { first: ['admin'], second: ['admin'] },
	teach: { first: ['owner', 'coTeacher'], second: ['otherTeacher'] },
	edit: { first: ['owner'], second: ['otherTeacher'] },
	keyBlind: { first: ['coTeacher'], second: ['coTeacher'] },
	take: { first: ['worker', 'classmate'], second: ['stranger', 'otherClassmate'] },
	openAttempt: { first: ['worker'], second: ['stranger'] }
};

/** The right to what a form names, where the address names nothing. */
const formRights: Readonly<Record<string, Action>> = {
	'/(student)/learn leave': 'take',
	'/(student)/learn comeBack': 'take',
	'/(teacher)/teach restore': 'teach',
	'/(teacher)/teach/lessons duplicate': 'edit',
	'/(teacher)/teach/lessons restore': 'edit'
};

/** Where something of others in a form is refused in another way, or nothing comes of it. */
const otherwise: Readonly<Record<string, number>> = {
	// Those who wait are let in or turned away; whoever does not wait here is left alone.
	'/(teacher)/teach/classes/[class]/roster letIn': 200,
	'/(teacher)/teach/classes/[class]/roster turnAway': 200,
	// A group of another class filters nothing.
	'/(teacher)/teach/classes/[class]/roster GET': 200,
	'/(teacher)/teach/classes/[class]/roster data': 200,
	// The lesson is none of those in the list: said beside the field.
	'/(teacher)/teach/classes/[class] assign': 400,
	// It is no passage of this lesson: the form is at fault.
	'/(teacher)/teach/drafts/[draft]/keys contest': 422,
	// The lesson was changed since, whatever passage is named.
	'/(teacher)/teach/drafts/[draft]/keys putBack': 409,
	'/(teacher)/teach/drafts/[draft] copy': 422,
	'/api/drafts/[draft] JSON': 422,
	// What is gone already is taken back already.
	'/(teacher)/teach/assignments/[assignment]/questions/[question] removeReply': 200,
	'/(teacher)/teach/assignments/[assignment]/grading removeComment': 200
};

interface Asking {
	readonly who: PersonName;
	readonly outer: Place;
	readonly inner: Place;
	/** Whether what is sent names something of the inner class. */
	readonly namesInner: boolean;
}

/** The status of a refusal; undefined where the person may have what they ask for. */
export function refusalOf(
	{ route, what }: Request,
	{ who, outer, inner, namesInner }: Asking
): number | undefined {
	const area = routePolicies[route]?.area ?? 'admin';
	if (!can(actors[who], 'enter', area)) return refusalAtDoor(route, what, actors[who]);
	const mayHave = (right: Action | undefined, place: Place) =>
		right === undefined || (holders[right]?.[place].includes(who) ?? false);
	const right = rightOf(route);
	// Whoever asked for a second key knows that it is there, and may not be the one to make it.
	if (right === 'keyBlind' && mayHave('edit', outer)) return 403;
	if (!mayHave(right, outer)) return 404;
	if (right === undefined) return mayHave(formRights[`${route} ${what}`], inner) ? undefined : 404;
	if (namesInner && inner !== outer) return otherwise[`${route} ${what}`] ?? 404;
	return undefined;
}

/** Who has a right to what a route shows and does, where the first class is meant. */
export function rightfulAsker(route: string): PersonName {
	if (rightOf(route) === 'keyBlind') return 'coTeacher';
	const area = routePolicies[route]?.area;
	return area === 'student' ? 'worker' : area === 'admin' ? 'admin' : 'owner';
}

function refusalAtDoor(route: string, what: string, actor: Actor): number {
	if (actor.kind !== 'visitor') return 403;
	if (route.startsWith('/api/')) return 401;
	return what === 'GET' || what === 'data' ? 303 : 307;
}

interface Data {
	readonly type: string;
	readonly nodes?: readonly ({ readonly type: string; readonly status?: number } | null)[];
}

/** The status of an answer; of a page's data, what the data say: they come with 200. */
export function statusOf({ what }: Request, { status, body }: Reply): number {
	if (what !== 'data' || status !== 200) return status;
	const { type, nodes = [] } = JSON.parse(body.split('\n')[0] ?? '') as Data;
	if (type === 'redirect') return 303;
	return nodes.find((node) => node?.type === 'error')?.status ?? 200;
}
