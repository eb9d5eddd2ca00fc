import { checkChange, compareChanges, MEASURES, type CheckChange } from '$lib/lessons/check-change';
import { MIN_STUDENTS } from '$lib/measure/heat-map';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { classChecks } from '$lib/server/class-checks';
import { getClass, listClasses } from '$lib/server/classes';
import { shippedCourse } from '$lib/server/course';
import type { PageServerLoad } from './$types';

/** `?compare=CLASS`: beside another class of the same teacher. No student is named, nor shown alone. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name } = await getClass(store, teacher, params.class);
	const { isGiven, students } = await classChecks(store, teacher, id);
	const change = checkChange(students);
	const otherId = url.searchParams.get('compare');
	const other = otherId ? await getClass(store, teacher, otherId) : undefined;
	const classes = await listClasses(store, teacher);
	return {
		class: { id, name },
		...{ isGiven, change, needed: MIN_STUDENTS },
		checkA: shippedCourse().lessons.find(({ check }) => check === 'A')?.id,
		others: classes.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name })),
		comparison: other && {
			...{ id: other.id, name: other.name },
			...compare(change, checkChange((await classChecks(store, teacher, other.id)).students))
		}
	};
};

function compare(own: CheckChange, other: CheckChange) {
	const rows = MEASURES.flatMap((measure) => {
		const [one, two] = [own[measure], other[measure]];
		return one && two ? [{ measure, ...compareChanges(one, two) }] : [];
	});
	return { n: { own: own.n.both, other: other.n.both }, rows };
}
