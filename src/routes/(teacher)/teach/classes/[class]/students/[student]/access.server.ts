/** Who looked at a student's data or changed them, in one month by the class's clock. */
import { instantOf, localTime } from '$lib/lessons/class-time';
import { listAccesses, MOST_ACCESSES, type Access } from '$lib/server/audit-access';
import { app } from '$lib/server/app';
import type { Teacher } from '$lib/server/policy';
import type { MemberPlace } from '$lib/server/student-notes';
import { deeds } from './access-deeds';
import { accessDays, type AccessLine } from './access-lines';
import { words } from './access-words';

/** As many months as the log is kept, the newest first. */
const MONTHS = 13;

interface Wanted {
	readonly place: MemberPlace;
	readonly timeZone: string;
	/** `2026-03`; another text than one of the months is the newest. */
	readonly month: string | null;
}

export async function viewAccesses(teacher: Teacher, { place, timeZone, month: asked }: Wanted, now: Date) {
	const months = monthsUntil(localTime(now, timeZone).slice(0, 7));
	const month = months.find((one) => one === asked) ?? months[0] ?? '';
	const span = { from: startOf(month, timeZone), to: startOf(following(month), timeZone) };
	const accesses = await listAccesses(app().store, teacher, place, span);
	const time = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
	const day = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', month: 'long', day: 'numeric' });
	return {
		months: months.map((value) => ({ value, label: nameOf(value) })),
		...{ month, isCut: accesses.length === MOST_ACCESSES },
		summary:
			accesses.length === 0
				? words.none(nameOf(month))
				: words.some([...new Set(accesses.map(whoDid))], nameOf(month)),
		days: accessDays(accesses, (instant) => day.format(instant)).map(({ day: name, lines }) => ({
			day: name,
			lines: lines.map((line) => viewLine(line, (instant) => time.format(instant)))
		}))
	};
}

function viewLine({ id, access, count, first, last }: AccessLine, say: (instant: Date) => string) {
	const { deed, lesson } = access;
	return {
		...{ id, at: say(first), who: whoDid(access), what: deeds[deed](lesson) },
		again: count > 1 ? words.times(count, say(last)) : ''
	};
}

function whoDid({ kind, name, isYou }: Access): string {
	if (kind === 'server' || kind === 'operator') return words[kind];
	if (name === undefined) return words.gone;
	return isYou ? words.you(name) : name;
}

function monthsUntil(newest: string): string[] {
	const [year = 0, month = 1] = newest.split('-').map(Number);
	return Array.from({ length: MONTHS }, (_, back) => isoMonth(year, month - back));
}

function following(month: string): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return isoMonth(year, number + 1);
}

/** `2026-03`, also of month 0 or 13. */
function isoMonth(year: number, month: number): string {
	return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);
}

function startOf(month: string, timeZone: string): Date {
	return instantOf(`${month}-01T00:00`, timeZone) ?? new Date(0);
}

function nameOf(month: string): string {
	const format = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
	return new Intl.DateTimeFormat('en-US', format).format(new Date(`${month}-01T00:00:00Z`));
}
