/** The course check on a sound course with something changed. */
import { checkCourse } from './course-check';
import { fingerprintFile, makeFingerprint } from './fingerprint';
import { ARTICLE, filesOf, passageIn, type CourseDraft } from './test-course';
import { aSoundDraft } from './test-kinds';
import { sha256WithJaneRoe as sha256 } from './test-private-name';

export type Change = (draft: CourseDraft) => unknown;

const sound = aSoundDraft();
const quoted = [sound.frontPage, passageIn(sound, 'lane'), passageIn(sound, 'trips')];
/** Of the article that the sound course quotes. */
export const FINGERPRINT = fingerprintFile(makeFingerprint(ARTICLE, quoted, sha256));

export function check(change?: Change, fingerprint = FINGERPRINT) {
	return checkCourse({ ...filesOf(aSoundDraft(change)), 'article-fingerprint.json': fingerprint }, sha256);
}

/** Errors, and warnings of the rule that is meant. */
export function rulesBroken(change: Change, meant?: string): string[] {
	const { findings } = check(change);
	const told = findings.filter(({ severity, rule }) => severity === 'error' || rule === meant);
	return [...new Set(told.map(({ rule }) => rule))];
}
