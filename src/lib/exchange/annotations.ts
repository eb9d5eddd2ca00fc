/**
 * Keys as W3C Web Annotations (Recommendation of 23 February 2017), in one page of JSON-LD that brings its passages
 * along. What a range is to its key, its `styleClass` says, and a style sheet shows; technique and reason are bodies
 * with the purposes of the model, and what the model has no word for stands in fields of our own.
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
export const EXTENTS = ['core', 'acceptable', 'contested', 'fair'] as const;
export type Extent = (typeof EXTENTS)[number];

const STYLES: Readonly<Record<Extent, string>> = {
	core: 'underline',
	acceptable: 'underline dotted',
	contested: 'underline wavy',
	fair: 'underline dashed'
};

/** A style sheet for the classes of an annotation: without one, others have to pass over them. */
export function stylesheetOf(...extents: readonly Extent[]): object {
	const rules = extents.map((extent) => `.${extent} { text-decoration: ${STYLES[extent]} }`);
	return { type: 'CssStylesheet', value: rules.join(' ') };
}

/** The name of a thing of ours, as an IRI; each part as it may stand in one. */
export function iriOf(...parts: readonly string[]): string {
	return `urn:underline:${parts.map((part) => encodeURIComponent(part.toWellFormed())).join(':')}`;
}

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

const named = oneOrMore(z.string());
/** That it is of a type, alone or among others. */
const ofType = (type: string) => named.refine((types) => types.includes(type));

/** Selectors of other types are there, and say nothing to us. */
export interface Selector {
	readonly type: string;
	readonly start?: number | undefined;
	readonly end?: number | undefined;
	readonly exact?: string | undefined;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
	/** Within what this one selects; several are alternatives. */
	readonly refinedBy: readonly Selector[];
}

const selectorSchema: z.ZodType<Selector> = z.union([
	z.string().transform(() => ({ type: 'elsewhere', refinedBy: [] })),
	z.looseObject({
		type: z.string().default('elsewhere'),
		...{ start: z.number().optional(), end: z.number().optional() },
		...{ exact: z.string().optional(), prefix: z.string().optional(), suffix: z.string().optional() },
		get refinedBy() {
			return oneOrMore(selectorSchema);
		}
	})
]);

const resource = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]);
/** A work as a whole, or a part of one. */
const targetSchema = z.union([
	z.looseObject({ source: resource, styleClass: named, selector: oneOrMore(selectorSchema) }),
	resource.transform((source) => ({ source, styleClass: [] as string[], selector: [] as Selector[] }))
]);

/** A text; without a value it stands elsewhere. */
const bodySchema = z.union([
	z.string().transform((value) => ({ value: isAddress(value) ? undefined : value, purpose: [] as string[] })),
	z.looseObject({ value: z.string().optional(), purpose: named })
]);

/** The model has addresses where others have put texts. */
function isAddress(text: string): boolean {
	return /^[a-z][a-z\d+.-]*:\S+$/i.test(text);
}

export const annotationSchema = z
	.looseObject({
		type: ofType('Annotation'),
		motivation: named,
		body: oneOrMore(bodySchema),
		bodyValue: z.string().optional(),
		target: oneOrMore(targetSchema),
		key: z.string().optional(),
		weight: z.number().positive().optional(),
		references: z.array(referenceSchema).optional()
	})
	.transform(({ body, bodyValue, ...annotation }) => ({
		...annotation,
		body: bodyValue === undefined ? body : [...body, { value: bodyValue, purpose: [] as string[] }]
	}));
export type Annotation = z.infer<typeof annotationSchema>;
