/** A sound course of every kind, as files, and ways to break it. */
import { stringify } from 'yaml';
import { fingerprintFile, makeFingerprint, type Sha256 } from './fingerprint';
import { ARTICLE, passageIn, type CourseDraft } from './test-course';
import { aCheck, aFullDraft, FIRST_LESSON, withSecondKeys, type SecondKeysDraft } from './test-kinds';

type Files = Readonly<Record<string, string>>;
interface Checks {
	a: CourseDraft['lesson'];
	b: CourseDraft['lesson'];
}

/** What breaks a rule: one of these, or several. */
export interface Mutation {
	readonly draft?: (draft: CourseDraft) => unknown;
	readonly keys?: (keys: SecondKeysDraft) => unknown;
	readonly checks?: (checks: Checks) => unknown;
	/** Of the first lesson’s file. */
	readonly text?: (text: string) => string;
	readonly files?: (files: Files) => Files;
}

export function soundFiles(sha256: Sha256): Files {
	return breakRule({}, sha256);
}

/** The files of the sound course, but for what a mutation does to them. */
export function breakRule({ draft, keys, checks, text, files }: Mutation, sha256: Sha256): Files {
	const sound = aFullDraft();
	const quoted = [sound.frontPage, passageIn(sound, 'lane'), passageIn(sound, 'trips')];
	const both: Checks = { a: aCheck('A'), b: aCheck('B') };
	checks?.(both);
	const written: Record<string, string> = {
		...withSecondKeys(aFullDraft(draft), keys),
		'article-fingerprint.json': fingerprintFile(makeFingerprint(ARTICLE, quoted, sha256)),
		'lessons/00-check-a.yaml': yaml(both.a),
		'lessons/14-check-b.yaml': yaml(both.b),
		...secondKeysOf(both.a),
		...secondKeysOf(both.b)
	};
	const changed = { ...written, [FIRST_LESSON]: (text ?? String)(written[FIRST_LESSON] ?? '') };
	return files ? files(changed) : changed;
}

/** A reader who agrees with the whole check. */
function secondKeysOf({ id, passages }: CourseDraft['lesson']): Files {
	const marks = (slanted: boolean) => (slanted ? [{ words: 'shameful', technique: 'loaded-language' }] : []);
	return {
		[`second-keys/${id}.yaml`]: yaml({
			...{ lesson: id, reader: 'second reader', date: '2026-03-01' },
			passages: passages.map((each) => ({ passage: each.id, marks: marks((each.keys ?? []).length > 0) }))
		})
	};
}

function yaml(value: unknown): string {
	return stringify(value, { aliasDuplicateObjects: false });
}
