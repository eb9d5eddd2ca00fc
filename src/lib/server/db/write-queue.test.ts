import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WriteQueue } from './write-queue';

let connection: Database.Database;
let queue: WriteQueue;

beforeEach(() => {
	connection = new Database(':memory:');
	connection.exec(`
		create table parents (id integer primary key);
		create table notes (
			text text,
			parent integer references parents deferrable initially deferred
		);
	`);
	queue = new WriteQueue(connection);
});
afterEach(() => {
	connection.close();
});

const write = (sql: string) => queue.add(async () => queue.guard(() => connection.exec(sql)));
const insert = (text: string) => write(`insert into notes (text) values ('${text}')`);
const listNotes = () => connection.prepare('select text from notes order by text').pluck().all();

async function statuses(writes: Promise<unknown>[]): Promise<string[]> {
	return (await Promise.allSettled(writes)).map(({ status }) => status);
}

it('rejects every job of a transaction whose COMMIT fails, and goes on', async () => {
	const stray = write(`insert into notes (parent) values (1)`);
	const outcome = await statuses([insert('a'), stray, insert('b')]);
	await expect(stray).rejects.toThrow('FOREIGN KEY constraint failed');
	await insert('c');
	expect(outcome).toEqual(['rejected', 'rejected', 'rejected']);
	expect(listNotes()).toEqual(['c']);
});

it('rejects every job of a transaction that SQLite rolled back by itself, and goes on', async () => {
	await insert('kept');
	const pages = Number(connection.pragma('page_count', { simple: true }));
	connection.pragma(`max_page_count = ${pages}`);
	const full = write(`insert into notes (text) values (zeroblob(100000))`);
	const writes = [insert('a'), full, insert('b')];
	const outcome = await statuses(writes);
	await expect(full).rejects.toThrow('database or disk is full');
	await expect(writes[0]).rejects.toThrow('rolled the whole transaction back');
	connection.pragma('max_page_count = 1000');
	await insert('c');
	expect(outcome).toEqual(['rejected', 'rejected', 'rejected']);
	expect(listNotes()).toEqual(['c', 'kept']);
});

it('gives a job that failed by itself its own error when COMMIT fails too', async () => {
	const own = queue.add(() => Promise.reject(new Error('mine')));
	const stray = write(`insert into notes (parent) values (1)`);
	await statuses([own, stray]);
	await expect(own).rejects.toThrow('mine');
});

it('rejects the jobs that find the database locked', async () => {
	connection.exec('begin');
	await expect(insert('a')).rejects.toThrow('cannot start a transaction within a transaction');
	await insert('b');
	expect(listNotes()).toEqual(['b']);
});

it('runs what is written on the news of a write', async () => {
	await insert('a').then(() => insert('b'));
	await queue.close();
	expect(listNotes()).toEqual(['a', 'b']);
});

it('refuses a statement when no job is running', () => {
	expect(() => queue.guard(() => connection.exec('delete from notes'))).toThrow('This write is over');
});

it('closes after the jobs that wait', async () => {
	const waiting = [insert('a'), insert('b')];
	await queue.close();
	expect(listNotes()).toEqual(['a', 'b']);
	expect(await statuses(waiting)).toEqual(['fulfilled', 'fulfilled']);
});

it('does upkeep outside transactions, after the writes that were asked for before it', async () => {
	const seen: unknown[] = [];
	const before = insert('a');
	const upkeep = queue.between(() => seen.push(connection.inTransaction, ...listNotes()));
	await Promise.all([before, upkeep]);
	expect(seen).toEqual([false, 'a']);
});

it('goes on after upkeep that failed', async () => {
	const failed = queue.between(() => connection.exec('not SQL'));
	await expect(failed).rejects.toThrow('syntax error');
	await insert('b');
	expect(listNotes()).toEqual(['b']);
});
