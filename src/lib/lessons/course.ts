import type { Passage, Reference } from '../text/passage';
import {
	aboutSchema,
	decisionTreeSchema,
	passageFileSchema,
	taxonomySchema,
	type About,
	type DecisionTree,
	type LessonFile,
	type PackAbout,
	type PassageFile,
	type Source,
	type StepEntry,
	type StepFile,
	type Taxonomy
} from './course-files';
import type { Balance } from './balance';
import { openDesk } from './course-desk';
import { toLessonEntry, toPassageEntry } from './course-entries';
import {
	isSamePart,
	readPacks,
	readSheets,
	readWorks,
	secondKeyFiles,
	type Part,
	type Works
} from './course-parts';
import type { Shelf } from './course-resolve';
import { toFindings, type Finding, type LineOf, type Report } from './findings';
import type { Lesson } from './lesson';
import type { Comparison } from './second-keys';
import { secondKeysFileSchema, type SecondKeysFile } from './second-keys-file';

/** The texts of the course's files, by their path below its folder: `lessons/02-loaded-language.yaml`. */
export type CourseFiles = Readonly<Record<string, string>>;

/** The ordered set of lessons that ships with Underline. */
export interface Course {
	readonly taxonomy: Taxonomy;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
	/** By number. */
	readonly lessons: readonly Lesson[];
	readonly packs: readonly Pack[];
	/** What *Review today* draws from beside the lessons: questions on passages that stand nowhere else. */
	readonly bank: readonly Lesson[];
	readonly frontPage: Passage;
	readonly about: About;
	readonly tree: DecisionTree;
}

/** Lessons beside the course, in their order; they have no number. */
export interface Pack extends PackAbout {
	readonly id: string;
	readonly lessons: readonly Lesson[];
}

/** A passage as its author wrote it, and resolved: undefined where something in it does not resolve. */
export interface PassageEntry {
	readonly file: string;
	readonly place: string;
	readonly written: PassageFile;
	readonly source: Source | undefined;
	readonly passage: Passage | undefined;
	/** What a second reader made of it; undefined where nobody has, or the passage does not resolve. */
	readonly comparison: Comparison | undefined;
}

/** A file of second keys. */
export interface SecondKeysEntry {
	readonly file: string;
	readonly written: SecondKeysFile;
}

export interface LessonEntry {
	readonly file: string;
	readonly part: Part;
	readonly written: LessonFile;
	/** The steps in order, those of a group one by one. */
	readonly entries: readonly StepEntry[];
	/** Every step in both versions, a lighter one after the one it stands for. */
	readonly steps: readonly StepFile[];
	readonly passages: readonly PassageEntry[];
	/** The first of each id. */
	readonly passageById: ReadonlyMap<string, PassageEntry>;
	readonly lesson: Lesson | undefined;
	/** Without the passages and steps that do not read. */
	readonly isWhole: boolean;
	/** What the meter says of the lesson, worked out once; undefined where it does not resolve. */
	readonly balance: () => Balance | undefined;
	readonly secondKeys: SecondKeysEntry | undefined;
}

/** Whatever could be read of a course, sound or not: what the check works on. */
export interface Material {
	readonly taxonomy: Taxonomy;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
	/** Where sources and references stand, file by file. */
	readonly works: readonly Works[];
	/** Part by part, by number. */
	readonly lessons: readonly LessonEntry[];
	readonly packs: readonly { readonly id: string; readonly about: PackAbout }[];
	readonly frontPage: PassageEntry | undefined;
	readonly about: About | undefined;
	readonly tree: DecisionTree | undefined;
	readonly secondKeys: readonly SecondKeysEntry[];
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
	const packs = material.packs.map(({ id, about: said }) => ({
		...{ id, ...said, lessons: lessonsOf(material, { kind: 'pack', id }) }
	}));
	const course = {
		...{ taxonomy, sources, references, packs, frontPage, about, tree },
		...{ lessons: lessonsOf(material, { kind: 'course' }), bank: lessonsOf(material, { kind: 'bank' }) }
	};
	return { course, findings };
}

function lessonsOf({ lessons }: Material, part: Part): Lesson[] {
	return lessons.filter((entry) => isSamePart(entry.part, part)).flatMap(({ lesson }) => lesson ?? []);
}

/** Reads as much of the course as is there; nothing without taxonomy, sources and references. */
export function readMaterial(files: CourseFiles): {
	readonly material: Material | undefined;
	readonly findings: readonly Finding[];
	readonly lineOf: LineOf;
} {
	const desk = openDesk(files);
	const { read, reporter } = desk;
	const taxonomy = read('taxonomy.yaml', taxonomySchema);
	const works = readWorks(desk, '');
	const frontPage = read('front-page.yaml', passageFileSchema);
	const about = read('about.yaml', aboutSchema);
	const tree = read('which-is-it.yaml', decisionTreeSchema);
	const packs = readPacks(desk, files);
	const sheets = readSheets(desk, files);
	const secondKeys = secondKeyFiles(files).flatMap((file) => {
		const written = read(file, secondKeysFileSchema);
		return written ? [{ file, written }] : [];
	});
	const allWorks = works && [works, ...packs.map((pack) => pack.works)];
	const shelf = taxonomy &&
		allWorks && {
			taxonomy,
			sources: allWorks.flatMap(({ sources }) => sources),
			references: allWorks.flatMap(({ references }) => references)
		};
	const material = shelf && {
		...shelf,
		lessons: sheets.map(({ isWhole, ...sheet }) => {
			const second = secondKeys.find(({ written }) => written.lesson === sheet.written.id);
			return { ...toLessonEntry(sheet, shelf, reporter, second), isWhole };
		}),
		frontPage: frontPage && frontPageEntry(frontPage, shelf, reporter),
		...{ works: allWorks, packs, about, tree, secondKeys }
	};
	const inParts = new Set(sheets.filter(({ isWhole }) => !isWhole).map(({ file }) => file));
	// The passage may be one of those that did not read.
	const found = desk.found.filter(({ file, rule }) => rule !== 'unknown-passage' || !inParts.has(file));
	return { material, findings: toFindings(found, desk.lineOf), lineOf: desk.lineOf };
}

function frontPageEntry(
	written: PassageFile,
	shelf: Shelf,
	reporter: (file: string) => Report
): PassageEntry {
	const file = 'front-page.yaml';
	return toPassageEntry({ file, within: '', written, shelf, report: reporter(file) });
}

/** All passages of a course in order, sound or not. */
export function allPassages({ lessons, frontPage }: Material): PassageEntry[] {
	return [...lessons.flatMap(({ passages }) => passages), ...(frontPage ? [frontPage] : [])];
}

/** The passages whose source is checked against a fingerprint file. */
export function quotedFrom(material: Material, fingerprint: string): PassageEntry[] {
	return allPassages(material).filter(({ source }) => source?.fingerprint === fingerprint);
}
