/**
 * Works whose text is no longer shown. Whatever stands on one of them becomes a reading that says so and leads to the
 * work; the steps keep their ids, so that answers and counts are found again when the text comes back.
 */
import type { Passage } from '../text/passage';
import { allSteps, passageIdOf } from './draft-steps';
import type { Lesson, PlainStep } from './lesson';

export interface TakenWork {
	readonly id: string;
	readonly title: string;
	readonly author: string;
	/** Where it can be read instead. */
	readonly link: string | null;
	/** Whether a text quotes the work: so many words in a row as nobody writes by chance. */
	readonly isQuotedIn: (text: string) => boolean;
}

/** What stands in place of the text. */
export const notice = {
	title: 'A text that is no longer shown',
	sentence: ({ title, author }: Pick<TakenWork, 'title' | 'author'>) =>
		`Here stood words from “${title}” by ${author}. They are no longer shown, and nothing is asked about them.`,
	read: 'Read the work where it was published'
};

/** A lesson as it is shown while some works are taken down; the very same where it quotes none of them. */
export function withoutTaken(lesson: Lesson, works: readonly TakenWork[]): Lesson {
	const quoted = works.filter((work) => isIn(lesson, work));
	if (quoted.length === 0) return lesson;
	const hide = (step: PlainStep) => {
		const work = quoted.find((one) => standsOn(lesson, step, one));
		return work ? noticeStep(step.id, work) : step;
	};
	const { steps, passages, ...about } = lesson;
	return {
		...hideWords(about, quoted),
		steps: steps.map(({ step, lighter, ...entry }) => ({
			...{ ...entry, step: hide(step) },
			...(lighter ? { lighter: hide(lighter) } : {})
		})),
		passages: passages.filter((passage) => !quoted.some((work) => isOf(passage, work)))
	};
}

/**
 * A lesson that was changed while it was shown without some works, with what stands in its stored form wherever the
 * notice was left as it was.
 */
export function withTaken(changed: Lesson, stored: Lesson, works: readonly TakenWork[]): Lesson {
	const hidden = withoutTaken(stored, works);
	if (hidden === stored) return changed;
	const notices = new Map(allSteps(hidden).map((step) => [step.id, step]));
	const texts = new Map(allSteps(stored).map((step) => [step.id, step]));
	const restore = (step: PlainStep) =>
		isNotice(step, notices.get(step.id)) ? (texts.get(step.id) ?? step) : step;
	const kept = new Set(changed.passages.map(({ id }) => id));
	const taken = stored.passages.filter(
		({ id }) => !kept.has(id) && !hidden.passages.some((passage) => passage.id === id)
	);
	return {
		...changed,
		...restoreAbout(changed, { hidden, stored }),
		steps: changed.steps.map(({ step, lighter, ...entry }) => ({
			...{ ...entry, step: restore(step) },
			...(lighter ? { lighter: restore(lighter) } : {})
		})),
		passages: [...changed.passages, ...taken]
	};
}

const ABOUT = ['title', 'canDo', 'contentNote', 'glossary', 'teacherNotes'] as const;

function restoreAbout(
	changed: Lesson,
	{ hidden, stored }: { hidden: Lesson; stored: Lesson }
): Partial<Lesson> {
	const asShown = ABOUT.filter((name) => JSON.stringify(changed[name]) === JSON.stringify(hidden[name]));
	return Object.fromEntries(asShown.map((name) => [name, stored[name]]));
}

function isNotice(step: PlainStep, shown: PlainStep | undefined): boolean {
	return step.kind === 'reading' && shown?.kind === 'reading' && step.body === shown.body;
}

function isIn(lesson: Lesson, work: TakenWork): boolean {
	return lesson.passages.some((passage) => isOf(passage, work)) || holds(lesson, work.isQuotedIn);
}

/** Whether a passage is of a work, by what it says of itself or by its words. */
export function isOf({ source, text }: Passage, { id, isQuotedIn }: TakenWork): boolean {
	return source === id || isQuotedIn(text);
}

function standsOn({ passages }: Lesson, step: PlainStep, work: TakenWork): boolean {
	const about = passages.find(({ id }) => id === passageIdOf(step));
	return (about !== undefined && isOf(about, work)) || holds(step, work.isQuotedIn);
}

/** How many of these steps say that their text is no longer shown. */
export function countNotices(steps: readonly PlainStep[]): number {
	return steps.filter((step) => step.kind === 'reading' && step.title === notice.title).length;
}

function noticeStep(id: string, work: TakenWork): PlainStep {
	return { id, kind: 'reading', title: notice.title, body: noticeText(work), references: [] };
}

/** As Markdown. */
function noticeText(work: Pick<TakenWork, 'title' | 'author' | 'link'>): string {
	const sentence = escapeMarkdown(notice.sentence(work));
	return work.link ? `${sentence}\n\n[${notice.read}](<${work.link}>)` : sentence;
}

// Whatever means something in Markdown means itself.
function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}

/** Whether any text in a value meets a condition. */
function holds(value: unknown, meets: (text: string) => boolean): boolean {
	if (typeof value === 'string') return meets(value);
	return (
		typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, meets))
	);
}

/** The same value with the notice for each text in it that quotes a work. */
function hideWords<T>(value: T, works: readonly TakenWork[]): T {
	if (typeof value === 'string') {
		const work = works.find(({ isQuotedIn }) => isQuotedIn(value));
		return (work ? notice.sentence(work) : value) as T;
	}
	if (Array.isArray(value)) return value.map((part: unknown) => hideWords(part, works)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hideWords(part, works)])) as T;
}
