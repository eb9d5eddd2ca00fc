/** What stands around the lesson of the test course: taxonomy, decision tree, sources, references. */
import type { CourseDraft } from './test-course';

type Group = CourseDraft['taxonomy']['groups'][number]['id'];

export function aTaxonomy(): CourseDraft['taxonomy'] {
	const technique = (id: string, group: Group, variants: { id: string; note: string }[] = []) => ({
		...{ id, name: id, shortName: id, group, tier: 1, variants },
		...{
			definition: `What ${id} is.`,
			howToSpot: 'Try a plain word.',
			confusedWith: [],
			example: 'A [charged] word.',
			lookAlike: { text: 'An [earned] word.', why: 'The facts carry it.' }
		},
		...{ coreExtent: 'the word', acceptableExtent: 'the clause', rumorGuardFactor: 'Reasoning' },
		...{ semeval2020: [], semeval2023: [], semevalFit: 'exact' }
	});
	return {
		groups: (['wording', 'people', 'none'] as const).map((id) => ({
			id,
			name: id,
			line: 'Solid line.',
			summary: `About ${id}.`
		})),
		techniques: [
			technique('loaded-language', 'wording'),
			technique('name-calling', 'people'),
			technique('fair-statement', 'none', [
				{ id: 'sourced-fact', note: 'named source' },
				{ id: 'marked-opinion', note: 'a view with a reason' }
			])
		],
		...{ semeval2020Labels: [], semeval2023Groups: {}, importFrom2020: {}, importFrom2023: {} }
	};
}

export function someSources(): CourseDraft['sources'] {
	return [
		{
			...{
				id: 'courier',
				title: 'The lane',
				author: 'Ada Pole',
				publisher: 'Mill Street Courier',
				published: 'undated'
			},
			...{ rightsBasis: 'quotation', credit: 'Ada Pole, “The lane”', fingerprint: 'article-fingerprint.json' }
		},
		{
			...{
				id: 'own',
				title: 'Written for this course',
				author: 'Underline',
				publisher: 'Underline',
				published: '2026'
			},
			...{ rightsBasis: 'own', credit: 'Written for this course' }
		}
	];
}

export function someReferences(): CourseDraft['references'] {
	return [{ id: 'count', publisher: 'Mill Street Council', title: 'Bus counts', date: 'May 2026' }];
}

export function someAbout(): CourseDraft['about'] {
	return {
		...{ title: 'Read the lane', teaches: 'What words do.', order: 'One lesson.' },
		article: { title: 'Why this article', paragraphs: ['It is short.'] },
		written: 'The others were written for this course.'
	};
}

export function aTree(): CourseDraft['tree'] {
	return [
		{
			...{ id: 'start', ask: 'Is it a name?' },
			answers: [
				{ say: 'Yes.', technique: 'name-calling' },
				{ say: 'No.', to: 'charge' }
			]
		},
		{
			...{ id: 'charge', ask: 'Is it charged?' },
			answers: [
				{ say: 'Yes.', technique: 'loaded-language' },
				{ say: 'No.', technique: 'fair-statement' }
			]
		}
	];
}
