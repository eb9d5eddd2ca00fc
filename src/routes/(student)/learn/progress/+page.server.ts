import { sayDay } from '$lib/lessons/class-time';
import { stateOf, type Skill } from '$lib/lessons/skills';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import type { OwnClassView } from '$lib/server/own-class-view';
import { readProgress, type ListedAttempt } from '$lib/server/own-progress';
import { sayOverride } from '../../../override-words';
import { sayMissing } from './skill-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const progress = await readProgress(app().store, asStudent(locals.actor), locals.now);
	const { overall, techniques, calibration, checks } = progress;
	const skills = new Map(progress.skills.map((skill) => [skill.technique, skill]));
	return {
		...{ overall, calibration, checks },
		techniques: techniques.map((counts) => ({ ...counts, ...toState(skills.get(counts.technique)) })),
		attempts: progress.attempts.map(toEntry),
		classes: progress.classes.map(toView)
	};
};

/** The rating itself stays here: it would be read as a grade. */
function toState(skill: Skill | undefined) {
	if (!skill || skill.answers === 0) return { state: undefined, answers: 0, missing: undefined };
	return { state: stateOf(skill), answers: skill.answers, missing: sayMissing(skill) };
}

function toView({ timeZone, skills, notes, overrides, ...view }: OwnClassView) {
	return {
		...view,
		skills: skills.map((skill) => ({ technique: skill.technique, state: stateOf(skill) })),
		notes: notes.map(({ writtenAt, ...note }) => ({ ...note, written: sayDay(writtenAt, timeZone) })),
		overrides: overrides.map(({ assignmentId, title, override }) => ({
			...{ assignmentId, title, what: sayOverride(override, timeZone) },
			...{ reason: override.reason, set: sayDay(override.setAt, timeZone) }
		}))
	};
}

function toEntry({ timeZone, startedAt, handedInAt, state, ...attempt }: ListedAttempt) {
	return {
		...attempt,
		// There is a row, so there is a beginning.
		state: state === 'not started' ? ('in progress' as const) : state,
		started: sayDay(startedAt, timeZone),
		handedIn: handedInAt && sayDay(handedInAt, timeZone)
	};
}
