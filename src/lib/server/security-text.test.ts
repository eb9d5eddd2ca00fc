import { expect, it } from 'vitest';
import { securityText } from './security-text';

const now = new Date('2026-03-02T12:00:00Z');
const origin = new URL('https://underline.school.example');

it.each([
	[
		'the setting',
		'https://school.example/security',
		'Ask ict@school.example.',
		'https://school.example/security'
	],
	[
		'a mail address of the administrator’s text',
		undefined,
		'Ask **ict@school.example**.',
		'mailto:ict@school.example'
	],
	['a web address there', undefined, 'See [us](https://school.example/us).', 'https://school.example/us']
])('names %s', (_, securityContact, contact, said) => {
	expect(securityText({ securityContact, contact, origin }, now)).toBe(
		`Contact: ${said}\nExpires: 2027-03-02T00:00:00Z\n` +
			'Canonical: https://underline.school.example/.well-known/security.txt\n'
	);
});

it('says nothing while nobody has said whom to ask', () => {
	expect(securityText({ securityContact: undefined, contact: 'Room 12', origin }, now)).toBeUndefined();
});
