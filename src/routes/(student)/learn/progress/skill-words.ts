import type { Skill } from '$lib/lessons/skills';
import { MIN_ANSWERS, MIN_DAYS, MIN_LOOK_ALIKES, type MasteryState } from '$lib/measure/mastery';

const counted = (n: number, one: string, many: string) => `${n === 1 ? 'one' : n} ${n === 1 ? one : many}`;

export const stateNames: Record<MasteryState, string> = {
	'not enough yet': 'Not enough yet',
	growing: 'Growing',
	secure: 'Secure'
};

/** What the three states mean, for whoever asks. */
export const stateMeanings: readonly { readonly state: MasteryState; readonly text: string }[] = [
	{
		state: 'secure',
		text: 'You see it in most passages that have it, on more than one day, and you leave fair words alone.'
	},
	{
		state: 'growing',
		text: 'You have answered enough to say something. You see it some of the time, or not yet surely.'
	},
	{ state: 'not enough yet', text: `It takes ${MIN_ANSWERS} answers before anything is said.` }
];

/** What stands between a student and the next state; undefined where nothing does, or only more seeing would. */
export function sayMissing(skill: Omit<Skill, 'technique' | 'theta' | 'lastAt'>): string | undefined {
	const { answers, days, fair, accused } = skill;
	if (answers < MIN_ANSWERS) return `${counted(MIN_ANSWERS - answers, 'more answer', 'more answers')} needed`;
	const alone = MIN_LOOK_ALIKES - (fair - accused);
	const missing = [
		...(days < MIN_DAYS ? ['answers on a second day'] : []),
		...(alone > 0 ? [`${counted(alone, 'fair look-alike', 'fair look-alikes')} left alone`] : [])
	];
	return missing.length === 0 ? undefined : `For secure it also takes ${missing.join(' and ')}.`;
}
