import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { sayDay, sayTime } from '$lib/lessons/class-time';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { comeBack, leaveClass, listLeft } from '$lib/server/leaving';
import { readForm } from '$lib/server/forms';
import { refuseNotFound } from '$lib/server/refusals';
import { readReview, type Review } from '$lib/server/review';
import { isSelfStudyOpen, listOwnClasses } from '$lib/server/self-study';
import { listTasks, type Task } from '$lib/server/tasks';
import { countDoors } from '$lib/server/waiting-list';
import { sayDuration } from '../../rules-words';
import { attemptsLeft, partOf } from './task-list';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const student = asStudent(locals.actor);
	const tasks = await listTasks(app().store, student, locals.now);
	const review = await readReview(app().store, student, locals.now);
	const classes = await listOwnClasses(app().store.read, student);
	const left = await listLeft(app().store.read, student, locals.now);
	const of = (part: ReturnType<typeof partOf>) => tasks.filter((task) => partOf(task) === part).map(toEntry);
	return {
		isWaiting: (await countDoors(app().store, student)) > 0,
		inProgress: of('inProgress'),
		due: of('due'),
		own: of('own').reverse(),
		isSelfStudyOpen: await isSelfStudyOpen(app().store, student),
		classes: classes.map(({ id, name }) => ({ id, name })),
		left: left.map(({ id, name, timeZone, until }) => ({ id, name, until: sayDay(until, timeZone) })),
		review: review.access === 'open' || review.underWay ? sayReview(review) : undefined,
		upcoming: of('upcoming'),
		done: of('done').reverse(),
		closed: of('closed').reverse()
	};
};

const classSchema = z.object({ class: z.string().min(1).max(100) });

export const actions: Actions = {
	leave: async ({ request, locals }) => {
		const read = await readForm(request, classSchema);
		if (!read.ok) refuseNotFound();
		await leaveClass(app().store, asStudent(locals.actor), read.values.class, locals.now);
		redirect(303, '/learn');
	},

	comeBack: async ({ request, locals }) => {
		const read = await readForm(request, classSchema);
		if (!read.ok) refuseNotFound();
		await comeBack(app().store, asStudent(locals.actor), read.values.class, locals.now);
		redirect(303, '/learn');
	}
};

/** undefined before any technique comes back. */
function sayReview({ techniques: [first, ...others], underWay }: Review) {
	if (!first) return undefined;
	return {
		due: [first, ...others].filter(({ isDue }) => isDue).length,
		isBegun: underWay !== undefined,
		next: sayDay(new Date(`${first.day}T12:00:00Z`), 'UTC')
	};
}

function toEntry(task: Task) {
	const { attempts, rules, start, times, timeZone } = task;
	const [newest] = attempts;
	return {
		id: task.assignmentId,
		...{ title: task.title, canDo: task.canDo, minutes: task.minutes, className: task.className },
		attempt: newest && { id: newest.id, state: task.state === 'not started' ? undefined : task.state },
		limit: times.timeLimit === null ? undefined : sayDuration(times.timeLimit),
		lateness: task.availability === 'late' ? rules.late : undefined,
		latePercent: rules.latePercent,
		due: sayTime(times.dueAt, timeZone),
		opens: sayTime(times.opensAt, timeZone),
		closes: times.closesAt && rules.late !== 'closed' ? sayTime(times.closesAt, timeZone) : undefined,
		begun: newest && sayTime(newest.startedAt, timeZone),
		handedIn: newest?.handedInAt && sayTime(newest.handedInAt, timeZone),
		left: attemptsLeft(task),
		canPractice: start.kind === 'start' && start.isPractice,
		isWithdrawn: start.kind === 'refused' && start.why === 'withdrawn',
		isExcused: task.isExcused
	};
}
