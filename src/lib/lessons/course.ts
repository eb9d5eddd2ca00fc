import type { z } from 'zod';
import { passageSchema, type Passage, type Reference } from '../text/passage';
import {
	aboutSchema,
	decisionTreeSchema,
	entriesOf,
	lessonFileSchema,
	passageFileSchema,
	referencesFileSchema,
	sourcesFileSchema,
	taxonomySchema,
	type About,
	type DecisionTree,
	type LessonFile,
	type PassageFile,
	type Source,
	type Taxonomy
} from './course-files';
import { parseFile, reportIssue, type Finding, type Report } from './course-parse';
import { resolvePassage, resolveStep, type Shelf } from './course-resolve';
import { lessonSchema, type Lesson } from './lesson';

/** The texts of the course's files, by their path below its folder: `lessons/02-loaded-language.yaml`. */
export type CourseFiles = Readonly<Record<string, string>>;

/** The ordered set of lessons that ships with Underline. */
export interface Course {
	readonly taxonomy: Taxonomy;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
	/** By number. */
	readonly lessons: readonly Lesson[];
	readonly frontPage: Passage;
	readonly about: About;
	readonly tree: DecisionTree;
}

/** A passage as its author wrote it, and resolved: undefined where something in it does not resolve. */
export interface PassageEntry {
	readonly file: string;
	readonly place: string;
	readonly written: PassageFile;
	readonly source: Source | undefined;
	readonly passage: Passage | undefined;
}

export interface LessonEntry {
	readonly file: string;
	readonly written: LessonFile;
	readonly passages: readonly PassageEntry[];
	readonly lesson: Lesson | undefined;
}

/** Whatever could be read of a course, sound or not: what the check works on. */
export interface Material {
	readonly taxonomy: Taxonomy;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
	/** By number. */
	readonly lessons: readonly LessonEntry[];
	readonly frontPage: PassageEntry | undefined;
	readonly about: About | undefined;
	readonly tree: DecisionTree | undefined;
}

/**
 * Reads the course's files and resolves them: quotations into spans, references and sources by their id.
 * Every problem is a finding; with any, there is no course.
 */
export function readCourse(files: CourseFiles): {
	readonly course: Course | undefined;
	readonly findings: readonly Finding[];
} {
	const { material, findings } = readMaterial(files);
	const frontPage = material?.frontPage?.passage;
	const { about, tree } = material ?? {};
	if (!material || !frontPage || !about || !tree || findings.length > 0)
		return { course: undefined, findings };
	const { taxonomy, sources, references } = material;
	const lessons = material.lessons.flatMap(({ lesson }) => lesson ?? []);
	return { course: { taxonomy, sources, references, lessons, frontPage, about, tree }, findings };
}

/** Reads as much of the course as is there; nothing without taxonomy, sources and references. */
export function readMaterial(files: CourseFiles): {
	readonly material: Material | undefined;
	readonly findings: readonly Finding[];
} {
	const findings: Finding[] = [];
	const reporter = (file: string): Report => {
		return (place, rule, message) => findings.push({ file, place, rule, message, severity: 'error' });
	};
	const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
		const text = files[file];
		if (text !== undefined) return parseFile(text, schema, reporter(file));
		reporter(file)('file', 'missing-file', 'is not there');
		return undefined;
	};

	const taxonomy = read('taxonomy.yaml', taxonomySchema);
	const sources = read('sources.yaml', sourcesFileSchema);
	const references = read('references.yaml', referencesFileSchema);
	const frontPage = read('front-page.yaml', passageFileSchema);
	const about = read('about.yaml', aboutSchema);
	const tree = read('which-is-it.yaml', decisionTreeSchema);
	const lessons = Object.keys(files)
		.filter((file) => /^lessons\/[^/]+\.yaml$/.test(file))
		.sort()
		.flatMap((file) => {
			const written = read(file, lessonFileSchema);
			return written ? [{ file, written }] : [];
		})
		.sort((a, b) => a.written.number - b.written.number);
	if (!taxonomy || !sources || !references) return { material: undefined, findings };

	const shelf: Shelf = { taxonomy, sources, references };
	const material = {
		taxonomy,
		sources,
		references,
		lessons: lessons.map(({ file, written }) => toLessonEntry(file, written, shelf, reporter(file))),
		frontPage:
			frontPage && toPassageEntry('front-page.yaml', '', frontPage, shelf, reporter('front-page.yaml')),
		...{ about, tree }
	};
	return { material, findings };
}

/** All passages of a course in order, sound or not. */
export function allPassages({ lessons, frontPage }: Material): PassageEntry[] {
	return [...lessons.flatMap(({ passages }) => passages), ...(frontPage ? [frontPage] : [])];
}

/** The passages whose source is checked against a fingerprint file. */
export function quotedFrom(material: Material, fingerprint: string): PassageEntry[] {
	return allPassages(material).filter(({ source }) => source?.fingerprint === fingerprint);
}

function toPassageEntry(
	file: string,
	within: string,
	written: PassageFile,
	shelf: Shelf,
	report: Report
): PassageEntry {
	const place = `${within}${written.id}`;
	const source = shelf.sources.find(({ id }) => id === written.source);
	const [raw, isSound] = watched(report, (watch) => resolvePassage(written, source, shelf, place, watch));
	const passage = isSound ? parsed(passageSchema, raw, place, report) : undefined;
	return { file, place, written, source, passage };
}

function toLessonEntry(file: string, written: LessonFile, shelf: Shelf, report: Report): LessonEntry {
	const within = `${written.id} / `;
	const passages = written.passages.map((each) => toPassageEntry(file, within, each, shelf, report));
	const [steps, isSound] = watched(report, (watch) =>
		entriesOf(written).map(({ step, lighter, draw }) => ({
			step: resolveStep(step, written, shelf, watch),
			...(lighter && { lighter: resolveStep(lighter, written, shelf, watch) }),
			...(draw && { draw })
		}))
	);
	for (const technique of written.techniques.filter((id) => !isTechnique(shelf, id))) {
		report(written.id, 'unknown-technique', `“${technique}” is not in the taxonomy`);
	}
	if (!isSound || passages.some(({ passage }) => !passage))
		return { file, written, passages, lesson: undefined };

	const { id, number, title, canDo, minutes, techniques, contentNote, check, glossary, teacherNotes } =
		written;
	const raw = {
		...{ id, number, title, canDo, minutes, techniques, contentNote, check, glossary, steps },
		passages: passages.map(({ passage }) => passage),
		teacherNotes: { ...teacherNotes, minutes }
	};
	return { file, written, passages, lesson: parsed(lessonSchema, raw, written.id, report) };
}

function isTechnique({ taxonomy }: Shelf, id: string): boolean {
	return taxonomy.techniques.some((technique) => technique.id === id);
}

/** Runs something that reports, and says whether it had nothing to report. */
function watched<T>(report: Report, run: (report: Report) => T): [result: T, isSound: boolean] {
	let isSound = true;
	const result = run((...problem) => {
		isSound = false;
		report(...problem);
	});
	return [result, isSound];
}

/** The last gate: what is resolved must be what an edition may hold, no text empty. */
function parsed<T>(schema: z.ZodType<T>, raw: unknown, place: string, report: Report): T | undefined {
	const result = schema.safeParse(raw);
	if (result.success) return result.data;
	const inPlace: Report = (path, rule, message) => report(`${place} / ${path}`, rule, message);
	for (const issue of result.error.issues) reportIssue(issue, raw, inPlace);
	return undefined;
}
