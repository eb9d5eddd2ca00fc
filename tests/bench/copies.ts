/** Makes a database of many classes from a database of one, table by table, inside SQLite. */
import Database from 'better-sqlite3';

/** Columns that hold the id of something that every class has of its own. */
const OWN = new Set([
	...['account_id', 'class_id', 'assignment_id', 'attempt_id', 'student_id', 'author_id'],
	...['created_by', 'set_by', 'graded_by']
]);
/** Tables whose own id is made for each class, and texts that have to differ. */
const WITH_ID = new Set(['accounts', 'classes', 'enrollments', 'assignments', 'attempts', 'attempt_events']);
const UNIQUE_TEXTS = new Set(['username']);
/** What is the same for all classes; the sums are multiplied instead. */
const SHARED = new Set(['_migrations', 'editions', 'difficulties', 'saves', 'sessions', 'join_codes']);
const SUMS = new Set(['edition_sums', 'question_sums', 'option_sums']);
/** So many classes at a time. */
const CHUNK = 100;

/** Copies the one class of the database until there are `classes` of it. Afterwards its own ids are those of copy 0. */
export function copyClass(file: string, classes: number): void {
	const db = new Database(file);
	try {
		// It is thrown away afterwards: nothing has to survive a crash.
		for (const pragma of [
			'journal_mode = OFF',
			'synchronous = OFF',
			'foreign_keys = OFF',
			'cache_size = -200000'
		])
			db.pragma(pragma);
		const tables = namesOf(db).filter((name) => !SHARED.has(name) && !SUMS.has(name));
		for (const table of tables) db.exec(`create temp table "one_${table}" as select * from "${table}"`);
		for (let from = 1; from < classes; from += CHUNK) {
			for (const table of tables) copyRows(db, table, from, Math.min(classes, from + CHUNK) - 1);
		}
		for (const table of SUMS) multiply(db, table, classes);
		const broken = db.pragma('foreign_key_check') as unknown[];
		if (broken.length > 0) throw new Error(`${broken.length} copied rows have no parent.`);
	} finally {
		db.close();
	}
}

function namesOf(db: Database.Database): string[] {
	return db
		.prepare<[], string>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
		.pluck()
		.all();
}

/** The copies of a class stand together, as they would if it had been a class of its own. */
function copyRows(db: Database.Database, table: string, from: number, to: number): void {
	const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
	const isOwn = (name: string) =>
		OWN.has(name) || (name === 'id' && WITH_ID.has(table)) || UNIQUE_TEXTS.has(name);
	const values = columns.map((name) =>
		isOwn(name) ? `printf('%06d', copies.n) || t."${name}"` : `t."${name}"`
	);
	db.exec(
		`insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
		 with recursive copies(n) as (select ${from} union all select n + 1 from copies where n < ${to})
		 select ${values.join(', ')} from copies cross join "one_${table}" t`
	);
}

function multiply(db: Database.Database, table: string, by: number): void {
	const sums = (db.pragma(`table_info(${table})`) as { name: string }[])
		.map(({ name }) => name)
		.filter((name) => name === 'n' || name.startsWith('sum_'));
	db.exec(`update "${table}" set ${sums.map((name) => `"${name}" = "${name}" * ${by}`).join(', ')}`);
}
