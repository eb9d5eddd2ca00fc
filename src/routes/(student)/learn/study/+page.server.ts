import { redirect } from '@sveltejs/kit';
import { lessonsToGive } from '$lib/lessons/lessons-to-give';
import { sayTime } from '$lib/lessons/class-time';
import type { Lesson } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import { listSelfStudy, openSelfStudy, type SelfStudyLesson } from '$lib/server/self-study';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const course = shippedCourse();
	const shipped = lessonsToGive(course);
	const { access, lessons } = await listSelfStudy(app().store, asStudent(locals.actor), shipped, locals.now);
	const entries = lessons.map((lesson) => toEntry(lesson, access === 'open'));
	const entriesOf = ({ lessons: own }: { readonly lessons: readonly Lesson[] }) =>
		entries.filter(({ lessonId }) => own.some(({ id }) => id === lessonId));
	return {
		access,
		lessons: entriesOf(course),
		packs: course.packs.map((pack) => ({ id: pack.id, title: pack.title, lessons: entriesOf(pack) }))
	};
};

function toEntry({ assigned, isToBeDone, own, ...lesson }: SelfStudyLesson, isOpen: boolean) {
	const { timeZone } = own?.task ?? { timeZone: 'UTC' };
	return {
		...lesson,
		isToBeDone,
		assigned: assigned && `/learn/assignments/${assigned.assignmentId}`,
		own: own && {
			attempt: `/learn/attempts/${own.attempt.id}`,
			handedIn: own.attempt.handedInAt && sayTime(own.attempt.handedInAt, timeZone)
		},
		canStart: isOpen && !isToBeDone && (!own || own.attempt.handedInAt !== undefined)
	};
}

export const actions: Actions = {
	start: async ({ request, locals }) => {
		const lesson = (await request.formData()).get('lesson');
		const wanted = {
			lessonId: typeof lesson === 'string' ? lesson : '',
			course: lessonsToGive(shippedCourse())
		};
		const id = await openSelfStudy(app().store, asStudent(locals.actor), wanted, locals.now);
		redirect(303, `/learn/assignments/${id}`);
	}
};
