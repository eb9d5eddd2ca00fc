/** The skills of a student in a class as they are kept: one document. */
import { byText, shortened } from './packed-evidence';
import type { Skill } from './skills';

/** By technique. Zeros are left out at the end of its lists. */
export type PackedSkills = Readonly<Record<string, PackedSkill>>;

type PackedSkill = readonly [
	/** Milliseconds since 1970. */
	lastAt: number,
	slanted?: number,
	caught?: number,
	fair?: number,
	accused?: number,
	answers?: number,
	days?: number,
	theta?: number
];

const ZEROS = [undefined, 0, 0, 0, 0, 0, 0, 0] as const;

/** The same skills, in whichever order, make the same document to the letter. */
export function packSkills(skills: readonly Skill[]): PackedSkills {
	return Object.fromEntries(
		skills
			.toSorted((a, b) => byText(a.technique, b.technique))
			.map(({ technique, theta, answers, days, lastAt, slanted, caught, fair, accused }) => [
				technique,
				shortened([lastAt.getTime(), slanted, caught, fair, accused, answers, days, theta], ZEROS)
			])
	);
}

/** By technique, in their order. */
export function unpackSkills(learned: PackedSkills): Skill[] {
	return Object.entries(learned)
		.sort(([a], [b]) => byText(a, b))
		.map(([technique, packed]) => {
			const [lastAt, slanted = 0, caught = 0, fair = 0, accused = 0, answers = 0, days = 0, theta = 0] =
				packed;
			return {
				...{ technique, theta, answers, days, lastAt: new Date(lastAt) },
				...{ slanted, caught, fair, accused }
			};
		});
}
