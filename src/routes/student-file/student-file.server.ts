/** The file that a student or a parent gets: a page, the same for a program, and tables. Made in memory, not stored. */
import { strToU8, zipSync } from 'fflate';
import { isoTime } from '$lib/lessons/class-time';
import { asciiName, csvText } from '$lib/server/csv';
import type { StudentRecord } from '$lib/server/student-record';
import { recordPage } from './record-page';
import { answerColumns, attemptColumns, lookColumns, placesIn } from './tables';

/** By name; UTF-8. `names`: what techniques are called, by their ids. */
export function filesOf(record: StudentRecord, names: ReadonlyMap<string, string>): Record<string, string> {
	const nameOf = (id: string) => names.get(id) ?? id;
	const { timeZone } = record;
	return {
		'student.html': recordPage(record, nameOf),
		'student.json': `${JSON.stringify(forPrograms(record), null, '\t')}\n`,
		'answers.csv': csvText(answerColumns(nameOf), placesIn(record.attempts), { timeZone }),
		'attempts.csv': csvText(attemptColumns, record.attempts, { timeZone }),
		'looks.csv': csvText(lookColumns, record.looks, { timeZone })
	};
}

/** Of a question only its id and what it asks: a key may not be open to the student yet. */
function forPrograms(record: StudentRecord) {
	return {
		...record,
		// The id of a session opens nothing, and still is nobody's to hand out.
		sessions: record.sessions.map(({ createdAt, lastSeenAt, expiresAt }) => ({
			...{ createdAt, lastSeenAt, expiresAt }
		})),
		attempts: record.attempts.map(({ answers, ...rest }) => ({
			...rest,
			answers: answers.map(({ question, ...answer }) => ({
				...answer,
				question: question && { id: question.id, kind: question.kind, prompt: question.prompt }
			}))
		}))
	};
}

export interface PackedRecord {
	readonly name: string;
	readonly zip: Uint8Array<ArrayBuffer>;
}

export function packRecord(record: StudentRecord, names: ReadonlyMap<string, string>): PackedRecord {
	const texts = Object.entries(filesOf(record, names)).map(([name, text]) => [name, strToU8(text)] as const);
	const zip = zipSync(Object.fromEntries(texts), { level: 6 });
	const day = isoTime(record.madeAt, record.timeZone).slice(0, 10);
	return { name: `${asciiName(record.account.displayName)}_${day}.zip`, zip };
}

export function recordFile({ name, zip }: PackedRecord): Response {
	return new Response(zip, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
}
