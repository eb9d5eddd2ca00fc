import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listClasses } from '$lib/server/classes';
import { shippedCourse } from '$lib/server/course';
import { listNewestEditions } from '$lib/server/lessons';
import type { PageServerLoad } from './$types';
import { factsOf } from './lesson-facts.server';

export const load: PageServerLoad = async ({ locals }) => {
	const { store } = app();
	const [editions, classes] = await Promise.all([
		listNewestEditions(store, shippedCourse().lessons),
		listClasses(store, asTeacher(locals.actor))
	]);
	return {
		lessons: editions.map(({ lesson }) => factsOf(lesson)),
		classes: classes.map(({ id, name }) => ({ id, name }))
	};
};
