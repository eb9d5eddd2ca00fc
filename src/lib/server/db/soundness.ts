import type Database from 'better-sqlite3';
import { troubleOf } from './storage';

/** What is wrong with a database, as a part of a sentence; undefined when every page, index and reference is right. */
export function findDamage(connection: Database.Database): string | undefined {
	try {
		const check = connection.pragma('integrity_check(1)', { simple: true });
		if (check !== 'ok') return String(check).replace(/\s+/g, ' ');
		const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
		const [first] = broken;
		return first && `${broken.length} rows of ${first.table} are without their ${first.parent}`;
	} catch (problem) {
		if (isDamage(problem)) return problem.message;
		throw problem;
	}
}

/** Tells damage of the file from what else keeps it from being read, such as rights. */
export function isDamage(problem: unknown): problem is Error {
	return problem instanceof Error && troubleOf(problem) === 'damaged';
}
