/**
 * Keys as W3C Web Annotations, in one page of JSON-LD that brings its passages along. What a range is to its key,
 * its `styleClass` says; technique and reason are bodies with the purposes of the model, and what the model has no
 * word for stands in fields of our own.
 */
import { z } from 'zod';
import { passageSchema, referenceSchema } from '../text/passage';
import { loosen } from '../lessons/loosen';

export const CONTEXT = [
	'http://www.w3.org/ns/anno.jsonld',
	{
		underline: 'urn:underline:',
		passages: { '@id': 'underline:passages', '@type': '@json' },
		references: { '@id': 'underline:references', '@type': '@json' },
		key: 'underline:key',
		weight: 'underline:weight'
	}
] as const;

/** What a range is. */
export type Extent = 'core' | 'acceptable' | 'contested' | 'fair';

/** Which part of a key a body is. The first two are the model’s own use of these purposes. */
export const PURPOSES = {
	technique: 'tagging',
	reason: 'commenting',
	spot: 'describing',
	tempts: 'questioning',
	plainer: 'editing'
} as const;
export type Part = keyof typeof PURPOSES;

/** A passage without what annotations say of it. */
export const bareSchema = loosen(
	passageSchema.omit({ keys: true, contested: true, fairNotes: true, agreement: true })
);

/** Any of one, or one. */
const oneOrMore = <T>(schema: z.ZodType<T>) =>
	z.union([z.array(schema), schema.transform((one) => [one])]).default([]);

const selectorSchema = z.looseObject({
	type: z.string(),
	start: z.number().optional(),
	end: z.number().optional(),
	exact: z.string().optional(),
	prefix: z.string().optional(),
	suffix: z.string().optional()
});
export type Selector = z.infer<typeof selectorSchema>;

const targetSchema = z.union([
	z.string().transform((source) => ({ source, styleClass: undefined, selector: [] as Selector[] })),
	z.looseObject({
		source: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
		styleClass: z.string().optional(),
		selector: oneOrMore(selectorSchema)
	})
]);
const bodySchema = z.union([
	z.string().transform((value) => ({ value, purpose: undefined })),
	z.looseObject({ value: z.string().default(''), purpose: z.string().optional() })
]);

export const annotationSchema = z.looseObject({
	type: z.literal('Annotation'),
	body: oneOrMore(bodySchema),
	target: oneOrMore(targetSchema),
	key: z.string().optional(),
	weight: z.number().positive().optional(),
	references: z.array(referenceSchema).optional()
});
export type Annotation = z.infer<typeof annotationSchema>;
