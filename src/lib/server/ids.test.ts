import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { newId } from './ids';

const many = Array.from({ length: 20_000 }, newId);

it('an id is 22 digits and small letters', () => {
	expect(many.filter((id) => !/^[0-9a-z]{22}$/.test(id))).toEqual([]);
});

it('none comes twice', () => {
	expect(new Set(many).size).toBe(many.length);
});

it('a later one sorts after those before, of any build', () => {
	expect(many.toSorted()).toEqual(many);
	expect(newId() > v7()).toBe(true);
});
