/** Values that a Zod schema accepts: of every schema that lessons are made of. */
import fc from 'fast-check';
import type { z } from 'zod';
import { anyText } from './any-text';

const MOST_ENTRIES = 3;

type Def = { readonly type: string } & Record<string, unknown>;

/** @throws Error for a part that it does not know how to fill. */
export function anyOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
	return fill(schema) as fc.Arbitrary<T>;
}

function fill(schema: unknown): fc.Arbitrary<unknown> {
	const def = (schema as { _zod: { def: Def } })._zod.def;
	const filler = fillers[def.type];
	if (!filler) throw new Error(`no values for ${def.type}`);
	return filler(def);
}

const fillers: Readonly<Record<string, (def: Def) => fc.Arbitrary<unknown>>> = {
	object: ({ shape }) => {
		const fields = Object.entries(shape as Record<string, unknown>);
		const required = fields.filter(([, field]) => typeOf(field) !== 'optional').map(([name]) => name);
		const values = Object.fromEntries(fields.map(([name, field]) => [name, fill(field)]));
		return fc.record(values, { requiredKeys: required, noNullPrototype: true });
	},
	array: (def) => {
		const { least, most } = lengthsOf(def);
		return fc.array(fill(def['element']), {
			minLength: least,
			maxLength: Math.min(most, least + MOST_ENTRIES)
		});
	},
	union: ({ options }) => fc.oneof(...(options as unknown[]).map(fill)),
	optional: ({ innerType }) => fill(innerType),
	nullable: ({ innerType }) => fc.option(fill(innerType)),
	enum: ({ entries }) => fc.constantFrom(...Object.values(entries as Record<string, string>)),
	literal: ({ values }) => fc.constantFrom(...(values as unknown[])),
	boolean: () => fc.boolean(),
	number: numbers,
	string: strings
};

function typeOf(schema: unknown): string {
	return (schema as { _zod: { def: Def } })._zod.def.type;
}

function checksOf({ checks, check, format }: Def): Def[] {
	const own = check === undefined ? [] : [{ type: 'check', check, format }];
	return [...own, ...((checks as { _zod: { def: Def } }[] | undefined) ?? []).map((each) => each._zod.def)];
}

function lengthsOf(def: Def): { least: number; most: number } {
	const checks = checksOf(def);
	const find = (name: string, field: string, otherwise: number) =>
		Number(checks.find(({ check }) => check === name)?.[field] ?? otherwise);
	return { least: find('min_length', 'minimum', 0), most: find('max_length', 'maximum', Infinity) };
}

function strings(def: Def): fc.Arbitrary<string> {
	const formats = checksOf(def).map(({ format }) => format);
	if (formats.includes('url')) return fc.constantFrom('https://example.org/a?b=c&d', 'https://example.org/ü');
	if (formats.includes('regex')) return fc.stringMatching(/^[a-z0-9-]{1,12}$/);
	return lengthsOf(def).least > 0 ? anyText : fc.oneof(fc.constant(''), anyText);
}

function numbers(def: Def): fc.Arbitrary<number> {
	const checks = checksOf(def);
	const bound = (name: string) => checks.find(({ check }) => check === name)?.['value'];
	const min = Number(bound('greater_than') ?? -1000);
	const max = Number(bound('less_than') ?? 1000);
	const isWhole = checks.some(({ format }) => format === 'safeint');
	if (isWhole) return fc.integer({ min, max });
	// Zero has one sign in JSON.
	return fc.double({ min: min + 0.001, max, noNaN: true }).map((number) => number + 0);
}
