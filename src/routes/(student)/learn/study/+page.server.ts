import { redirect } from '@sveltejs/kit';
import { sayTime } from '$lib/lessons/class-time';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import { listSelfStudy, openSelfStudy, type SelfStudyLesson } from '$lib/server/self-study';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { lessons } = shippedCourse();
	const study = await listSelfStudy(app().store, asStudent(locals.actor), lessons, locals.now);
	const { access } = study;
	return { access, lessons: study.lessons.map((lesson) => toEntry(lesson, access === 'open')) };
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
		const wanted = { lessonId: typeof lesson === 'string' ? lesson : '', course: shippedCourse().lessons };
		const id = await openSelfStudy(app().store, asStudent(locals.actor), wanted, locals.now);
		redirect(303, `/learn/assignments/${id}`);
	}
};
