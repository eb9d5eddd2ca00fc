import { expect, it } from 'vitest';
import { drawQr } from './qr';

it('a code has its three finder patterns, inside a quiet border', () => {
	const { size, path } = drawQr('https://underline.school.example/k#AAAAAAAAAAAAAAAAAAAAAA');
	const isDark = (x: number, y: number) => path.includes(`M${x} ${y}h1v1h-1z`);
	const row = (x: number, y: number) => [0, 1, 2, 3, 4, 5, 6].map((at) => isDark(x + at, y));
	const edge = [true, true, true, true, true, true, true];
	expect([row(2, 2), row(size - 9, 2), row(2, size - 9)]).toEqual([edge, edge, edge]);
	expect(row(2, 3)).toEqual([true, false, false, false, false, false, true]);
	expect([row(0, 0), row(0, 1), row(0, size - 1)].flat()).not.toContain(true);
});

it('another text is another code', () => {
	expect(drawQr('a').path).not.toBe(drawQr('b').path);
});
