/** How far two careful readers agree on a passage, in words: for teachers, and for students after the answer. */
import { judgeAgreement } from '../measure/agreement';
import type { Agreement } from '../text/passage';

type Difference = Agreement['differing'][number];

export const agreementWords = {
	/** “second reader” keyed the passage without having seen the key. */
	say: ({ alpha, differing }: Pick<Agreement, 'alpha' | 'differing'>) => {
		if (differing.length === 0) return 'Two careful readers, working apart, agreed here.';
		const level = judgeAgreement(alpha);
		if (level === 'good') return 'Careful readers disagreed here too, on a few words.';
		return level === 'discuss'
			? 'Careful readers disagreed here too, on some of the words.'
			: 'Careful readers disagreed here too, on most of what is marked.';
	},
	alpha: ({ alpha }: Pick<Agreement, 'alpha'>) =>
		alpha === null
			? 'No disagreement to measure: neither marked anything.'
			: `Krippendorff’s alpha ${alpha.toFixed(2)}, word by word, before anything was changed (1: they agree; 0: as if by chance).`,
	show: (n: number) => (n === 1 ? 'The words they differed on' : `The ${n} places they differed on`),
	by: { first: 'marked in the key', second: 'marked by the other reader' } satisfies Record<
		Difference['by'],
		string
	>,
	status: {
		agreed: 'It was looked at again, and the key stands.',
		'became contested': 'The words are contested now, and count for nothing.',
		'item changed': 'The passage or its key was changed.'
	} satisfies Record<NonNullable<Difference['status']>, string>
};
