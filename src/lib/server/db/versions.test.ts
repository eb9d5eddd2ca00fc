import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, { version?: string }>;
};

function listVersions(name: string): string[] {
	return Object.entries(lock.packages)
		.filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
		.map(([, { version = '0' }]) => version);
}

function isOlder(version: string, minimum: string): boolean {
	return version.localeCompare(minimum, 'en', { numeric: true }) < 0;
}

it.each([
	['@sveltejs/kit', '2.70.0', 'forgery checks, prototype-named actions and denial of service'],
	['svelte', '5.56.1', 'script injection in rendered pages'],
	['devalue', '5.9.1', 'prototype pollution and a hang'],
	['drizzle-orm', '0.45.2', 'injection through identifiers']
])('%s is at least %s everywhere, for %s', (name, minimum) => {
	const versions = listVersions(name);
	expect(versions).not.toEqual([]);
	expect(versions.filter((version) => isOlder(version, minimum))).toEqual([]);
});

it('SQLite is at least 3.51.3, for the corruption when a write-ahead log is reset', () => {
	const connection = new Database(':memory:');
	const version = String(connection.prepare('select sqlite_version()').pluck().get());
	connection.close();
	expect(isOlder(version, '3.51.3')).toBe(false);
});

it.each([
	['2.9.0', '2.70.0', true],
	['2.70.0', '2.70.0', false],
	['10.0.0', '9.9.9', false]
])('of %s and the minimum %s, being older is %s', (version, minimum, older) => {
	expect(isOlder(version, minimum)).toBe(older);
});
