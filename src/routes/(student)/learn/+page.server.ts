import { sayTime } from '$lib/lessons/class-time';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listTasks, type Task } from '$lib/server/assignments';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const tasks = await listTasks(app().store, asStudent(locals.actor), locals.now);
	const isOpen = (task: Task) => task.availability !== 'upcoming';
	return {
		inProgress: tasks.filter(({ state }) => state === 'in progress').map(toEntry),
		due: tasks.filter((task) => task.state === 'not started' && isOpen(task)).map(toEntry),
		upcoming: tasks.filter((task) => task.state === 'not started' && !isOpen(task)).map(toEntry),
		done: tasks
			.filter(({ state }) => state === 'handed in')
			.map(toEntry)
			.reverse()
	};
};

function toEntry(task: Task) {
	return {
		id: task.assignmentId,
		attemptId: task.attemptId,
		title: task.title,
		canDo: task.canDo,
		minutes: task.minutes,
		className: task.className,
		isLate: task.availability === 'late',
		due: sayTime(task.dueAt, task.timeZone),
		opens: sayTime(task.opensAt, task.timeZone),
		handedIn: task.handedInAt && sayTime(task.handedInAt, task.timeZone)
	};
}
