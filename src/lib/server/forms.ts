import { z } from 'zod';
import { refuseInvalid, refuseMalformed } from './refusals';

/** Messages beside the fields they are about, by field name. */
export type FieldErrors = Record<string, string>;

export type FormResult<T> =
	| { readonly ok: true; readonly values: T }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Record<string, string> };

/**
 * Reads a form by a Zod schema. What was typed comes back with the errors, so that nothing has to be typed again;
 * secrets do not.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<FormResult<T>> {
	return readFields(await request.formData(), schema);
}

/** The same for a form that was read before. */
export function readFields<T>(form: FormData, schema: z.ZodType<T>): FormResult<T> {
	// A field of this name cannot be sent back with the errors.
	const isField = ([name, value]: [string, unknown]) => typeof value === 'string' && name !== '__proto__';
	const fields = Object.fromEntries([...form].filter(isField)) as Record<string, string>;
	const parsed = schema.safeParse(fields);
	if (parsed.success) return { ok: true, values: parsed.data };
	const errors: FieldErrors = {};
	for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message;
	return { ok: false, errors, typed: withoutSecrets(fields) };
}

const SECRET = /pass|secret|setup/i;

/** Whether a field, by its name, holds what is never sent back. */
export function isSecret(name: string): boolean {
	return SECRET.test(name);
}

function withoutSecrets(fields: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name)));
}

/**
 * Has a request refuse what says to be a form and cannot be read as one. Without that it would be taken for a fault of
 * the server's: the platform throws a `TypeError`.
 */
export function refuseBrokenForms(request: Request): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		try {
			return await read();
		} catch (problem) {
			// A body over the limit is refused by the adapter with its own status.
			if (!(problem instanceof TypeError)) throw problem;
			return refuseMalformed('What was sent is not a form that can be read. Nothing was changed.');
		}
	};
}

/** Reads a JSON body by a schema. @throws HttpError 400 when it is no JSON, 422 when it does not fit. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
	// A body over the limit is refused by the adapter with its own status.
	return parseJson(await request.text(), schema);
}

/** The same for a body that was read before. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		refuseMalformed('The body is not JSON.');
	}
	const parsed = schema.safeParse(body);
	if (!parsed.success) refuseInvalid(sentenceOf(parsed.error));
	return parsed.data;
}

function sentenceOf(error: z.ZodError): string {
	const [issue] = error.issues;
	return issue ? `${issue.path.join('.') || 'The body'}: ${issue.message}.` : 'The body does not fit.';
}
