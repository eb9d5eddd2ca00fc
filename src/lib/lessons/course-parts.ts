/**
 * The parts of the course: its own lessons, packs of lessons beside it, and the review bank. Each is a folder of files
 * and nothing else: `lessons/`, `packs/ID/`, `review-bank/`.
 */
import type { CourseFiles } from './course';
import type { openDesk } from './course-desk';
import {
	bankFileSchema,
	lessonFileSchema,
	packAboutSchema,
	referencesFileSchema,
	sourcesFileSchema,
	type LessonFile,
	type PackAbout,
	type Source
} from './course-files';
import type { Reference } from '../text/passage';

type Desk = ReturnType<typeof openDesk>;

export type Part = { readonly kind: 'course' | 'bank' } | { readonly kind: 'pack'; readonly id: string };

export function isSamePart(one: Part, other: Part): boolean {
	return nameOf(one) === nameOf(other);
}

/** `course`, `bank`, `pack everyday-texts`. */
export function nameOf(part: Part): string {
	return part.kind === 'pack' ? `pack ${part.id}` : part.kind;
}

/** A file of lessons as it was read. */
export interface Sheet {
	readonly file: string;
	readonly part: Part;
	readonly written: LessonFile;
	/** Without the passages and steps that do not read. */
	readonly isWhole: boolean;
}

/** The works that a folder names. */
export interface Works {
	/** What the names of its files begin with: `packs/everyday-texts/`. */
	readonly folder: string;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
}

/** The YAML files right in a folder, in the order of their names. */
function filesIn(files: CourseFiles, folder: string): string[] {
	return Object.keys(files)
		.filter((file) => file.startsWith(`${folder}/`) && /^[^/]+\.yaml$/.test(file.slice(folder.length + 1)))
		.sort();
}

/** `sources.yaml` and `references.yaml` of a folder; undefined where one of them does not read. */
export function readWorks({ read }: Desk, folder: string): Works | undefined {
	const sources = read(`${folder}sources.yaml`, sourcesFileSchema);
	const references = read(`${folder}references.yaml`, referencesFileSchema);
	return sources && references && { folder, sources, references };
}

/** The packs whose own word and works read. */
export function readPacks(
	desk: Desk,
	files: CourseFiles
): { readonly id: string; readonly about: PackAbout; readonly works: Works }[] {
	return packIds(files).flatMap((id) => {
		const about = desk.read(`packs/${id}/about.yaml`, packAboutSchema);
		const works = readWorks(desk, `packs/${id}/`);
		return about && works ? [{ id, about, works }] : [];
	});
}

/** Every file of lessons, part by part: the course, its packs, the bank; in a part, by number. */
export function readSheets(desk: Desk, files: CourseFiles): Sheet[] {
	const packs = packIds(files).map((id): Part => ({ kind: 'pack', id }));
	return [
		...[{ kind: 'course' } as const, ...packs].flatMap((part) => readLessons(desk, files, part)),
		...readBank(desk, files)
	];
}

function readLessons(desk: Desk, files: CourseFiles, part: Part): Sheet[] {
	const folder = part.kind === 'pack' ? `packs/${part.id}/lessons` : 'lessons';
	return filesIn(files, folder)
		.flatMap((file) => {
			const read = desk.readParts(file, lessonFileSchema, ['passages', 'steps']);
			return read ? [{ file, part, written: read.data, isWhole: read.isWhole }] : [];
		})
		.sort((a, b) => a.written.number - b.written.number);
}

/** A file of the bank as a lesson, which nobody takes as one: what a lesson says of itself stands for all of them. */
function readBank(desk: Desk, files: CourseFiles): Sheet[] {
	return filesIn(files, 'review-bank').flatMap((file, index) => {
		const read = desk.readParts(file, bankFileSchema, ['passages', 'steps']);
		if (!read) return [];
		const techniques = read.data.passages.flatMap(({ keys }) => keys.flatMap((key) => key.techniques));
		const written = { ...BANK, ...read.data, number: index, techniques: [...new Set(techniques)] };
		return [{ file, part: { kind: 'bank' } as const, written, isWhole: read.isWhole }];
	});
}

/** Where second keys stand. */
export function secondKeyFiles(files: CourseFiles): string[] {
	const folders = ['', ...packIds(files).map((id) => `packs/${id}/`)];
	return folders.flatMap((folder) => filesIn(files, `${folder}second-keys`));
}

function packIds(files: CourseFiles): string[] {
	const ids = Object.keys(files).flatMap((file) => /^packs\/([a-z0-9-]+)\//.exec(file)?.[1] ?? []);
	return [...new Set(ids)].sort();
}

const BANK = {
	title: 'Review bank',
	canDo: 'Meet a technique again, on passages that stand in no lesson.',
	minutes: 5,
	glossary: [],
	teacherNotes: {
		aim: 'What was learned comes back when it is about to be forgotten, on other passages.',
		goesWrong: ['A fair passage that looks like a technique is accused of it.'],
		discuss: ['Students review on their own.'],
		sensitive: ['Every passage is on an everyday topic.'],
		statement: 'Every passage was written for the course.'
	}
} satisfies Partial<LessonFile>;
