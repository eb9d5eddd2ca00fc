/** How many passages are fair, and why, as the course check counts them. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';
import {
	aFairPassage,
	aHighlight,
	aKey,
	aNaming,
	aSlantedPassage,
	type CourseDraft,
	highlightIn,
	passageIn
} from '../test-course';

describe('the check of balance', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'fair-without-look-alike',
			'a fair passage like nothing else',
			(draft) => Object.assign(passageIn(draft, 'south'), { looksLike: [] })
		],
		[
			'fair-without-reason',
			'a fair passage without a reason',
			(draft) => Object.assign(passageIn(draft, 'south'), { fair: undefined })
		],
		[
			'written-balance',
			'one course-written passage of three fair',
			({ lesson }) => lesson.passages.push(aSlantedPassage('east'))
		],
		[
			'written-balance',
			'two course-written passages of three fair',
			(draft) => {
				draft.lesson.passages.push(aFairPassage('east'));
				draft.lesson.techniques.push('fair-statement');
			}
		],
		[
			'fair-share',
			'one passage of four fair',
			(draft) =>
				Object.assign(passageIn(draft, 'trips'), {
					keys: [aKey('nine')],
					looksLike: [],
					fair: undefined,
					fairNotes: []
				})
		],
		[
			'mostly-fair',
			'three passages of four fair',
			(draft) =>
				Object.assign(passageIn(draft, 'lane'), {
					keys: [],
					looksLike: ['loaded-language'],
					fair: passageIn(draft, 'south').fair
				})
		],
		[
			'nothing-to-mark-share',
			'one fair highlight passage of six',
			(draft) => {
				draft.lesson.passages.push(
					...['1', '2', '3'].map(aSlantedPassage),
					aFairPassage('4'),
					aFairPassage('5')
				);
				draft.lesson.steps.push(...['1', '2', '3'].map((id) => aHighlight(`mark-${id}`, id)));
				highlightIn(draft, 'mark-south').passage = 'north';
			}
		],
		[
			'naming-fair-share',
			'one fair answer of five',
			(draft) => {
				draft.lesson.steps.push(...['1', '2', '3'].map((id) => aNaming(id, 'north', 'loaded-language')));
			}
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it.each<[string, Change]>([
		[
			'a mostly fair lesson on fairness',
			(draft) => {
				Object.assign(passageIn(draft, 'lane'), {
					keys: [],
					looksLike: ['loaded-language'],
					fair: passageIn(draft, 'south').fair
				});
				draft.lesson.techniques.push('fair-statement');
			}
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});

	it('finds a lesson, and with it a course, in which every highlight passage is slanted', () => {
		const change = (draft: CourseDraft) => {
			highlightIn(draft, 'mark-trips').passage = 'north';
			highlightIn(draft, 'mark-south').passage = 'north';
		};
		expect(rulesBroken(change)).toEqual(['nothing-to-mark-share', 'nothing-to-mark']);
	});
});
