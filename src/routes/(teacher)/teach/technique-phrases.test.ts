import { expect, test } from 'vitest';
import { shippedCourse } from '$lib/server/course';
import { phraseOf } from './technique-phrases';

const techniques = shippedCourse().taxonomy.techniques.filter(({ group }) => group !== 'none');

test.each(techniques.map(({ id }) => id))('%s has a phrase for a sentence', (id) => {
	expect(phraseOf(id)).toMatch(/^[a-z][a-z -]+$/);
});

test('an unknown technique is quoted', () => {
	expect(phraseOf('new-one')).toBe('“new-one”');
});
