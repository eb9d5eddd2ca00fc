import { expect, it } from 'vitest';
import { passphraseProblem, type Chooser } from './passphrase-rules';
import { newPassphrase } from './passphrases';

const okafor: Chooser = {
	...{ name: 'Ms. Adaeze Okafor', username: 'a.okafor' },
	...{ host: 'underline.lincoln-school.example', hasSecondFactor: false }
};

it.each([
	['', 'short'],
	['fourteen chars', 'short'],
	['tea, ink, paper', undefined],
	['fifteen letters', 'guessable'],
	['a sentence about rivers', undefined],
	['пятнадцать букв', undefined],
	['🦊🦉🐢🐳🦋🐝🐞🦀🐙🦑🦐🐬🐟🐡', 'short'],
	['a sentence about rivers. '.repeat(10), undefined],
	['a sentence about rivers. '.repeat(11), 'long'],
	['correct horse battery staple', undefined],
	['Tr0ub4dor&3 Tr0ub4dor&3', undefined],
	['aaaaaaaaaaaaaaaaaaaa', 'guessable'],
	['abcabcabcabcabcabcabc', 'guessable'],
	['Zq8'.repeat(80), 'guessable'],
	['123456789012345', 'guessable'],
	['qwertyuiopasdfgh', 'guessable'],
	['password password', 'guessable'],
	['PASSWORDPASSWORD!!', 'guessable'],
	['sunshine princess', 'guessable'],
	['iloveyou 123456789', 'guessable'],
	['Okafor Okafor Okafor', 'guessable'],
	['Adaeze Okafor 2026', 'guessable'],
	['Underline Underline 1', 'guessable'],
	['lincoln school 7', 'guessable']
])('“%s” is %s', async (passphrase, problem) => {
	expect(await passphraseProblem(passphrase, okafor)).toBe(problem);
});

it.each([
	['7 chars', 'short'],
	['7h3 r1vr', undefined],
	['8 chars!', 'guessable'],
	['K7q!mx2p', undefined],
	['password1', 'guessable'],
	['Winter24', 'guessable']
])('beside a second factor “%s” is %s', async (passphrase, problem) => {
	expect(await passphraseProblem(passphrase, { ...okafor, hasSecondFactor: true })).toBe(problem);
});

it('one that is made here will do', async () => {
	const made = Array.from({ length: 300 }, newPassphrase);
	const problems = await Promise.all(made.map((passphrase) => passphraseProblem(passphrase, okafor)));
	expect(problems.filter((problem) => problem === 'guessable')).toEqual([]);
});
