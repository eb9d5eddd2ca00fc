import { describe, expect, it } from 'vitest';
import { readMoodleText } from './moodle-text';

describe('HTML as plain text', () => {
	it.each([
		['paragraphs on lines of their own', '<p>One</p>\n<p>Two</p>', 'One\nTwo'],
		['what stands before a list', 'One:<ul>\n<li>a</li>\n <li>b</li></ul>then', 'One:\na\nb\nthen'],
		['cells apart', '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
		['line ends', 'a<br>\nb<br />c', 'a\nb\nc'],
		[
			'signs by name and number',
			'&lt;b&gt; &eacute;&alpha;&hearts; &#8222;x&#x201C; &nope; AT&T',
			'<b> éα♥ „x“ &nope; AT&T'
		],
		['no padding and no soft hyphens', 'a&nbsp; b&shy;c', 'a  bc'],
		[
			'no comments, scripts or styles',
			'<!-- a > b --><script>if (a < b) c()</script>x<style>p {}</style>',
			'x'
		],
		['a sign that begins no tag', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2']
	])('has %s', (_, html, text) => {
		expect(readMoodleText('html', html).text).toBe(text);
	});

	it('keeps the lines of what Moodle formats by itself', () => {
		expect(readMoodleText('moodle', 'One<br />\ntwo\nthree').text).toBe('One\ntwo\nthree');
	});

	it.each(['<', '<p>', '<!--', '<script>', '</script', '<p>   '])(
		'is read however often %j stands in it',
		(sign) => {
			const text = sign.repeat(Math.floor(100_000 / sign.length));
			expect(typeof readMoodleText('moodle', text).text).toBe('string');
		}
	);
});
