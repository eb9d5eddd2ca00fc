import { z } from 'zod';
import { articleRules, quotedShares, type Fingerprints } from './course-check/article';
import { balanceRules } from './course-check/balance';
import { checkRules } from './course-check/checks';
import { decisionTreeRules } from './course-check/decision-tree';
import { factRules } from './course-check/facts';
import { fairRules } from './course-check/fair';
import { keyRules } from './course-check/keys';
import { lessonRules } from './course-check/lessons';
import { matchRules } from './course-check/match';
import { meterRules } from './course-check/meter';
import { orderRules } from './course-check/order';
import { findPrivateNames } from './course-check/private-names';
import { questionRules } from './course-check/questions';
import type { Rule } from './course-check/rule';
import { bankRules } from './course-check/review-bank';
import { rewriteRules } from './course-check/rewrite';
import { secondKeyRules } from './course-check/second-keys';
import { shortRules } from './course-check/short';
import { summarize, type Summary } from './course-check/summary';
import { sourcingRules } from './course-check/sourcing';
import { verdictRules } from './course-check/verdict';
import { readMaterial, type CourseFiles } from './course';
import { toFindings, type Finding, type Found } from './findings';
import { fingerprintSchema, type Sha256 } from './fingerprint';

export interface CourseReport {
	readonly findings: readonly Finding[];
	/** undefined where taxonomy, sources or references do not read. */
	readonly summary: Summary | undefined;
	/** The share of each fingerprinted source that the course quotes: 0..1. */
	readonly quoted: readonly { readonly source: string; readonly share: number }[];
}

/**
 * Checks the whole course: that it reads and resolves, and every rule that its authors agreed on.
 * `files` are all of its files, the fingerprints among them.
 */
export function checkCourse(files: CourseFiles, sha256: Sha256): CourseReport {
	const { material, findings: unread, lineOf } = readMaterial(files);
	const names = toFindings(findPrivateNames(files, sha256), lineOf);
	if (!material) return { findings: [...unread, ...names], summary: undefined, quoted: [] };

	const fingerprints = readFingerprints(files);
	const rules = [...contentRules, ...kindRules, ...articleRules(fingerprints, sha256)];
	const broken = rules.flatMap(({ id, severity, find }) =>
		find(material).map((problem): Found => ({ ...problem, rule: id, severity }))
	);
	const inParts = new Set(material.lessons.filter(({ isWhole }) => !isWhole).map(({ file }) => file));
	const told = broken.filter((problem) => inParts.size === 0 || isTold(problem, inParts));
	return {
		findings: [...unread, ...names, ...toFindings(told, lineOf)].sort(inOrder),
		summary: summarize(material),
		quoted: quotedShares(material, fingerprints, sha256)
	};
}

/** Every rule about what stands in the course itself; those on quoted works need a fingerprint. */
const contentRules: readonly Rule[] = [
	...lessonRules,
	...checkRules,
	...keyRules,
	...fairRules,
	...balanceRules,
	...questionRules,
	...factRules,
	...decisionTreeRules,
	...meterRules,
	...bankRules,
	...secondKeyRules
];

/** Rules on questions of one kind, each broken in the tests beside them. */
const kindRules: readonly Rule[] = [
	...matchRules,
	...orderRules,
	...verdictRules,
	...shortRules,
	...rewriteRules,
	...sourcingRules
];

/** A fingerprint that does not read counts as none: it is made by a command, and made anew by it. */
function readFingerprints(files: CourseFiles): Fingerprints {
	const json = z.string().transform((text, context) => {
		try {
			return JSON.parse(text) as unknown;
		} catch {
			context.addIssue({ code: 'custom', message: 'no JSON' });
			return z.NEVER;
		}
	});
	const schema = json.pipe(fingerprintSchema);
	return new Map(
		Object.entries(files)
			.filter(([file]) => file.endsWith('.json'))
			.flatMap(([file, text]) => {
				const read = schema.safeParse(text);
				return read.success ? [[file, read.data] as const] : [];
			})
	);
}

/** What follows from a passage or step that could not be read, and says nothing of its own. */
const FOLLOWS: ReadonlySet<string> = new Set(['lighter-missing', 'unused-passage', 'second-key-unknown']);

/** Whether a problem is one of its own where some lessons are read only in parts: of a passage or step that was. */
function isTold({ file, place, rule }: Found, inParts: ReadonlySet<string>): boolean {
	if (FOLLOWS.has(rule)) return false;
	return inParts.has(file) ? place.includes(' / ') : file.endsWith('.yaml') && rule !== 'check-forms';
}

function inOrder(a: Finding, b: Finding): number {
	return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
