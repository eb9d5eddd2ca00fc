import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/database';
import { findKey, KEY_FILE, makeKey, saltOf, seal, unseal } from './second-factor-key';

const secret = Uint8Array.from([1, 2, 3, 4, 5]);

it('the key is made once, for the server’s user alone', () => {
	const folder = temporaryFolder();
	expect(findKey(folder)).toBeUndefined();
	const key = makeKey(folder);
	expect(key).toHaveLength(32);
	expect(makeKey(folder)).toEqual(key);
	expect(findKey(folder)).toEqual(key);
	expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
});

it('what is there and no key is not written over', () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, KEY_FILE), 'a note to myself');
	expect(findKey(folder)).toBeUndefined();
	expect(() => makeKey(folder)).toThrow(/EEXIST/);
	expect(readFileSync(join(folder, KEY_FILE), 'utf8')).toBe('a note to myself');
});

it('a sealed secret opens for its account, with its key, as it was sealed, and not otherwise', () => {
	const [key, other] = [makeKey(temporaryFolder()), makeKey(temporaryFolder())];
	const sealed = seal(key, 'teacher', secret);
	expect(sealed).not.toBe(seal(key, 'teacher', secret));
	expect(unseal(key, 'teacher', sealed)).toEqual(secret);
	expect(unseal(other, 'teacher', sealed)).toBeUndefined();
	expect(unseal(key, 'colleague', sealed)).toBeUndefined();
	const changed = Buffer.from(sealed, 'base64');
	changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
	expect(unseal(key, 'teacher', changed.toString('base64'))).toBeUndefined();
	expect(unseal(key, 'teacher', '')).toBeUndefined();
});

it('the salt of recovery codes is another for each account, and for each key', () => {
	const [key, other] = [makeKey(temporaryFolder()), makeKey(temporaryFolder())];
	const salts = [saltOf(key, 'teacher'), saltOf(key, 'colleague'), saltOf(other, 'teacher')];
	expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(3);
	expect(salts.map(({ length }) => length)).toEqual([16, 16, 16]);
	expect(saltOf(key, 'teacher')).toEqual(salts[0]);
});
