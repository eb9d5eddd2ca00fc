/**
 * The course as its authors write it: YAML with keys by quotation, never by offset. `course.ts` resolves it into
 * lessons.
 */
import { z } from 'zod';
import { referenceIds } from '../questions/authoring';
import { questionFileSchemas } from '../questions/files';

const groupIds = z.enum(['wording', 'people', 'evidence', 'reasoning', 'feelings', 'deflection', 'none']);

const techniqueSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	shortName: z.string(),
	group: groupIds,
	tier: z.int().min(1).max(3),
	definition: z.string(),
	howToSpot: z.string(),
	confusedWith: z.array(z.string()),
	variants: z.array(z.strictObject({ id: z.string(), note: z.string() })),
	coreExtent: z.string(),
	acceptableExtent: z.string(),
	rumorGuardFactor: z.string(),
	semeval2020: z.array(z.string()),
	semeval2023: z.array(z.string()),
	semevalFit: z.string(),
	/** A sentence written for the course, the words that show the technique between [brackets]. */
	example: z.string(),
	/** Words like these that are fair; for the fair statement, words like it that are not. [Brackets] as above. */
	lookAlike: z.strictObject({ text: z.string(), why: z.string() })
});
export type Technique = z.infer<typeof techniqueSchema>;

const groupSchema = z.strictObject({
	id: groupIds,
	name: z.string(),
	/** The underline in words: “Solid line: the word itself.” */
	line: z.string(),
	summary: z.string()
});

/** `taxonomy.yaml` */
export const taxonomySchema = z.strictObject({
	groups: z.array(groupSchema),
	techniques: z.array(techniqueSchema),
	semeval2020Labels: z.array(z.string()),
	semeval2023Groups: z.record(z.string(), z.array(z.string())),
	importFrom2020: z.record(z.string(), z.string()),
	importFrom2023: z.record(z.string(), z.string())
});
export type Taxonomy = z.infer<typeof taxonomySchema>;

/** `which-is-it.yaml`: from the words in hand to a technique, one question after the other. */
export const decisionTreeSchema = z
	.array(
		z.strictObject({
			id: z.string(),
			ask: z.string(),
			answers: z
				.array(
					z.union([
						z.strictObject({ say: z.string(), to: z.string() }),
						z.strictObject({ say: z.string(), technique: z.string() })
					])
				)
				.min(2)
		})
	)
	.min(1);
/** Begins at its first question. */
export type DecisionTree = z.infer<typeof decisionTreeSchema>;

/** `about.yaml`: what the course says about itself. */
export const aboutSchema = z.strictObject({
	title: z.string(),
	teaches: z.string(),
	order: z.string(),
	/** Why the article that it quotes, and what is not claimed about it. */
	article: z.strictObject({ title: z.string(), paragraphs: z.array(z.string()).min(1) }),
	/** On the passages that are not quoted. */
	written: z.string()
});
export type About = z.infer<typeof aboutSchema>;

/** `packs/ID/about.yaml`: what a pack says about itself. */
export const packAboutSchema = z.strictObject({
	title: z.string(),
	teaches: z.string(),
	/** Whom it is for, and how its texts came about. */
	written: z.string()
});
export type PackAbout = z.infer<typeof packAboutSchema>;

/** `sources.yaml`: the works that are quoted. */
export const sourcesFileSchema = z.array(
	z.strictObject({
		id: z.string(),
		title: z.string(),
		author: z.string(),
		publisher: z.string(),
		published: z.string(),
		url: z.url().optional(),
		rightsBasis: z.enum(['quotation', 'teaching-in-class', 'licensed', 'public-domain', 'own']),
		/** Stands under every passage of this source. */
		credit: z.string(),
		/** The fingerprint file that its passages are checked against; none for texts of our own. */
		fingerprint: z.string().optional()
	})
);
export type Source = z.infer<typeof sourcesFileSchema>[number];

/** `references.yaml`: where facts in feedback stand. */
export const referencesFileSchema = z.array(
	z.strictObject({
		id: z.string(),
		publisher: z.string(),
		title: z.string(),
		date: z.string(),
		link: z.url().optional()
	})
);

/** A quotation of the passage: the words, with `#2` for the second occurrence. One, or several. */
const quotations = z.union([z.string().transform((quote) => [quote]), z.array(z.string()).min(1)]);

/** `front-page.yaml`, and each entry of a lesson's `passages`. */
export const passageFileSchema = z.strictObject({
	id: z.string(),
	source: z.string(),
	/** Paragraph of the source, for people. */
	paragraph: z.string().optional(),
	topic: z.string(),
	side: z.string(),
	use: z.enum(['lesson', 'review', 'check']).default('lesson'),
	text: z.string().trim(),
	keys: z
		.array(
			z.strictObject({
				core: quotations,
				acceptable: quotations,
				techniques: z.array(z.string()).min(1),
				weight: z.number().positive().default(1),
				reason: z.string(),
				spot: z.string(),
				tempts: z.string(),
				plainer: z.string(),
				references: referenceIds
			})
		)
		.default([]),
	contested: z.array(z.strictObject({ words: z.string(), reason: z.string() })).default([]),
	looksLike: z.array(z.string()).default([]),
	fair: z
		.strictObject({ variant: z.string(), reason: z.string(), spot: z.string(), references: referenceIds })
		.optional(),
	fairNotes: z
		.array(z.strictObject({ words: z.string(), reason: z.string(), references: referenceIds }))
		.default([])
});
export type PassageFile = z.infer<typeof passageFileSchema>;

const readingFile = z.strictObject({
	id: z.string(),
	kind: z.literal('reading'),
	title: z.string(),
	body: z.string(),
	references: referenceIds
});
const workedExampleFile = z.strictObject({
	id: z.string(),
	kind: z.literal('worked-example'),
	title: z.string(),
	passage: z.string(),
	body: z.string()
});
const stepFile = z.discriminatedUnion('kind', [readingFile, workedExampleFile, ...questionFileSchemas]);
export type StepFile = z.infer<typeof stepFile>;

const withLighter = z.strictObject({ step: stepFile, lighter: stepFile });
/** Steps of which each attempt gets so many at random. */
const drawFile = z.strictObject({
	draw: z.int().min(1),
	from: z.array(z.union([stepFile, withLighter])).min(2)
});

/** `lessons/NN-id.yaml` */
export const lessonFileSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/),
	number: z.int().min(0),
	title: z.string(),
	canDo: z.string(),
	minutes: z.int().min(5),
	techniques: z.array(z.string()).min(1),
	contentNote: z.string().optional(),
	/** Given for a check: which of the two parallel forms it is, A before the lessons, B after them. */
	check: z.enum(['A', 'B']).optional(),
	glossary: z.array(z.strictObject({ name: z.string(), gloss: z.string() })).default([]),
	passages: z.array(passageFileSchema),
	steps: z.array(z.union([stepFile, drawFile, withLighter])).min(1),
	teacherNotes: z.strictObject({
		aim: z.string(),
		goesWrong: z.array(z.string()).min(1),
		discuss: z.array(z.string()).min(1),
		sensitive: z.array(z.string()).min(1),
		statement: z.string()
	})
});
export type LessonFile = z.infer<typeof lessonFileSchema>;

/** `review-bank/NN-id.yaml`: passages for *Review today* alone, and a question on each. */
export const bankFileSchema = lessonFileSchema.pick({ id: true, passages: true, steps: true });

/** A step where it stands, with the lighter one beside it and the group it is drawn from. */
export interface StepEntry {
	readonly step: StepFile;
	readonly lighter?: StepFile;
	readonly draw?: { readonly group: string; readonly take: number };
}

/** The steps of a lesson file in order, those of a group one by one. */
export function entriesOf({ steps }: Pick<LessonFile, 'steps'>): StepEntry[] {
	const plain = (entry: StepFile | StepEntry): StepEntry => ('step' in entry ? entry : { step: entry });
	return steps.flatMap((entry, index) => {
		if (!('from' in entry)) return plain(entry);
		const draw = { group: `group-${index + 1}`, take: entry.draw };
		return entry.from.map((each) => ({ ...plain(each), draw }));
	});
}
