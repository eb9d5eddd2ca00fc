import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotedFrom, readMaterial } from '../src/lib/lessons/course';
import { fingerprintFile, makeFingerprint, NotInSource } from '../src/lib/lessons/fingerprint';
import { COURSE_FOLDER, readCourseFolder, sha256 } from './course-folder';

const FINGERPRINT = 'article-fingerprint.json';
/** Findings that keep a passage from being seen at all. */
const UNREADABLE = ['yaml', 'schema', 'option-without-feedback', 'unknown-source'];

process.exitCode = run(process.argv[2]);

function run(article: string | undefined): number {
	if (article === undefined) return refuse('Usage: npm run course:fingerprint -- PATH-TO-ARTICLE');
	const { material, findings } = readMaterial(readCourseFolder());
	const unreadable = findings.filter(({ rule }) => UNREADABLE.includes(rule));
	const problems = unreadable.map(({ file, place, message }) => `error ${file} ${place}: ${message}`);
	if (!material)
		return refuse([...problems, 'taxonomy.yaml, sources.yaml and references.yaml are needed.'].join('\n'));
	if (problems.length > 0) return refuse([...problems, 'Nothing written: mend these first.'].join('\n'));

	const passages = quotedFrom(material, FINGERPRINT).map(({ written }) => written);
	try {
		const fingerprint = makeFingerprint(readFileSync(article, 'utf8'), passages, sha256);
		writeFileSync(join(COURSE_FOLDER, FINGERPRINT), fingerprintFile(fingerprint));
		const { words, runs } = fingerprint;
		console.info(
			`${FINGERPRINT}: ${passages.length} passages, ${runs.length} runs, of an article of ${words} words`
		);
		return 0;
	} catch (error) {
		if (error instanceof NotInSource) return refuse(`Nothing written: ${error.message}`);
		throw error;
	}
}

function refuse(why: string): number {
	console.error(why);
	return 1;
}
