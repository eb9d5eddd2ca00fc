/** Passages and lessons as their authors wrote them, resolved: quotations into spans, ids into things. */
import { z } from 'zod';
import { passageSchema, type Passage } from '../text/passage';
import { balanceOf, type Balance } from './balance';
import type { LessonEntry, PassageEntry, SecondKeysEntry } from './course';
import { entriesOf, type PassageFile } from './course-files';
import { reportIssue } from './course-parse';
import type { Sheet } from './course-parts';
import { checkTechniques, isTechnique, resolvePassage, resolveStep, type Shelf } from './course-resolve';
import type { Report } from './findings';
import { lessonSchema, type Lesson } from './lesson';
import { compareKeys, type Comparison } from './second-keys';

/** For a lesson whose passages went through the gate one by one. */
const lessonAroundPassages: z.ZodType<Lesson> = lessonSchema.extend({
	passages: z.array(z.custom<Passage>())
});

interface Written {
	readonly file: string;
	/** What the place begins with: `loaded-language / `. */
	readonly within: string;
	readonly written: PassageFile;
	readonly shelf: Shelf;
	readonly report: Report;
	readonly second?: { readonly entry: SecondKeysEntry; readonly report: Report } | undefined;
}

export function toPassageEntry({ file, within, written, shelf, report, second }: Written): PassageEntry {
	const place = `${within}${written.id}`;
	const source = shelf.sources.find(({ id }) => id === written.source);
	const [raw, isSound] = watched(report, (watch) => resolvePassage(written, source, shelf, place, watch));
	const comparison = isSound && second ? compare(raw, second.entry, shelf, place, second.report) : undefined;
	const resolved = comparison?.agreement ? { ...raw, agreement: comparison.agreement } : raw;
	const passage = isSound ? parsed(passageSchema, resolved, place, report) : undefined;
	return { file, place, written, source, passage, comparison };
}

export function toLessonEntry(
	{ file, part, written }: Omit<Sheet, 'isWhole'>,
	shelf: Shelf,
	reporter: (file: string) => Report,
	secondKeys: SecondKeysEntry | undefined
): Omit<LessonEntry, 'isWhole'> {
	const report = reporter(file);
	const second = secondKeys && { entry: secondKeys, report: reporter(secondKeys.file) };
	const within = `${written.id} / `;
	const passages = written.passages.map((each) =>
		toPassageEntry({ file, within, written: each, shelf, report, second })
	);
	const entries = entriesOf(written);
	const passageById = new Map(passages.toReversed().map((entry) => [entry.written.id, entry]));
	const [resolved, isSound] = watched(report, (watch) =>
		entries.map(({ step, lighter, draw }) => ({
			step: resolveStep(step, written, shelf, watch),
			...(lighter && { lighter: resolveStep(lighter, written, shelf, watch) }),
			...(draw && { draw })
		}))
	);
	for (const technique of written.techniques.filter((id) => !isTechnique(shelf, id))) {
		report(written.id, 'unknown-technique', `“${technique}” is not in the taxonomy`);
	}
	const steps = entries.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step]));
	const entry = { file, part, written, entries, steps, passages, passageById, secondKeys };
	if (!isSound || passages.some(({ passage }) => !passage))
		return withBalance({ ...entry, lesson: undefined });

	const { id, title, canDo, minutes, techniques, contentNote, check, glossary, teacherNotes } = written;
	const raw = {
		...(part.kind === 'course' && { number: written.number }),
		...{ id, title, canDo, minutes, techniques, contentNote, check, glossary, steps: resolved },
		passages: passages.map(({ passage }) => passage),
		teacherNotes: { ...teacherNotes, minutes }
	};
	return withBalance({ ...entry, lesson: parsed(lessonAroundPassages, raw, written.id, report) });
}

function withBalance(entry: Omit<LessonEntry, 'isWhole' | 'balance'>): Omit<LessonEntry, 'isWhole'> {
	let balance: Balance | undefined;
	return { ...entry, balance: () => (balance ??= entry.lesson && balanceOf(entry.lesson)) };
}

/** The first entry on the passage; undefined where there is none. */
function compare(
	passage: Passage,
	{ written: { reader, passages } }: SecondKeysEntry,
	shelf: Shelf,
	place: string,
	report: Report
): Comparison | undefined {
	const found = passages.find((each) => each.passage === passage.id);
	found?.marks?.forEach(({ technique }, index) => {
		checkTechniques([technique], shelf, `${place} / mark ${index + 1}`, report);
	});
	return found && compareKeys(passage, found, reader, place, report);
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
