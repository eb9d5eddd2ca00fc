import { z } from 'zod';

/** More than any text or list of a lesson needs; a draft that holds more is refused. */
export const DRAFT_LIMITS = { text: 20_000, list: 500 } as const;

/**
 * The same shape with nothing asked of its texts, numbers and lists: what is being written may be empty yet. Fields,
 * kinds and enumerations stay as strict as they are. The result has the schema's own type.
 * @throws Error at a kind of schema that it does not know: that is a defect of the program, found by its tests.
 */
export function loosen<T>(schema: z.ZodType<T>): z.ZodType<T> {
	// Only checks are left out, which no type tells of.
	return loosened(schema) as z.ZodType<T>;
}

function loosened(schema: z.ZodType): z.ZodType {
	if (schema instanceof z.ZodOptional) return loosened(inner(schema.def.innerType)).optional();
	if (schema instanceof z.ZodNullable) return loosened(inner(schema.def.innerType)).nullable();
	if (schema instanceof z.ZodArray) return loosened(inner(schema.def.element)).array().max(DRAFT_LIMITS.list);
	if (schema instanceof z.ZodObject) return z.strictObject(looseFields(schema.def.shape));
	if (schema instanceof z.ZodUnion)
		return z.union(schema.def.options.map((option) => loosened(inner(option))));
	if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return z.string().max(DRAFT_LIMITS.text);
	if (schema instanceof z.ZodNumber) return z.number();
	if (isAsStrict(schema)) return schema;
	throw new Error(`a draft cannot hold a ${schema.def.type}`);
}

function isAsStrict(schema: z.ZodType): boolean {
	return [z.ZodBoolean, z.ZodEnum, z.ZodLiteral].some((Class) => schema instanceof Class);
}

function looseFields(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, z.ZodType> {
	return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, loosened(inner(field))]));
}

/** Zod types what is inside as its core does; everything here is made with its classic face. */
function inner(schema: z.core.$ZodType): z.ZodType {
	return schema as z.ZodType;
}
