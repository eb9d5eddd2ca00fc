import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';

describe('the settings', () => {
	it('have defaults that run on this machine alone', () => {
		const { folder, origin, isSecure, isDemo } = readConfig({});
		expect([folder, origin.href, isSecure, isDemo]).toEqual([
			'./data',
			'http://localhost:3000/',
			false,
			false
		]);
	});

	it.each(['http://localhost:4000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
		'take plain http on this machine: %s',
		(ORIGIN) => {
			expect(readConfig({ ORIGIN }).isSecure).toBe(false);
		}
	);

	it('show the page of styles to those who ask for it alone', () => {
		expect(readConfig({}).hasStylePage).toBe(false);
		expect(readConfig({ UNDERLINE_STYLE: '1' }).hasStylePage).toBe(true);
	});

	it('make cookies secure with an https origin', () => {
		expect(readConfig({ ORIGIN: 'https://underline.school.example' }).isSecure).toBe(true);
	});

	it.each([
		['plain http on a host that others reach', { ORIGIN: 'http://underline.school.example' }, /https/],
		['an origin that is no address', { ORIGIN: 'localhost' }, /ORIGIN/],
		['another protocol', { ORIGIN: 'ftp://localhost' }, /ORIGIN/],
		['an empty folder', { DATA_DIR: '' }, /DATA_DIR/]
	])('refuse %s in one line', (_, environment, message) => {
		expect(() => readConfig(environment)).toThrow(ConfigError);
		expect(() => readConfig(environment)).toThrow(message);
	});
});
