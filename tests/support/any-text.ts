/** Texts that are hard on file formats. */
import fc from 'fast-check';

/** Any UTF-16 unit: every control character, and halves of surrogate pairs. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const control = fc.constantFrom(
	...Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
		/\p{Cc}/u.test(sign)
	)
);
const plane = fc
	.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 0xffff }))
	.map(([plane, low]) => String.fromCodePoint(plane * 0x1_0000 + low));
const telling = fc.constantFrom(
	...[
		'~',
		'=',
		'#',
		'####',
		'{',
		'}',
		':',
		'::',
		'\\',
		'\\n',
		'\\\\',
		'->',
		'//',
		'%50%',
		'[html]',
		'[plain]'
	],
	...[
		'<b>',
		'&amp;',
		'&nbsp;',
		']]>',
		'<![CDATA[',
		'-->',
		'"',
		"'",
		'*',
		'\\*',
		'\\u{0}',
		'\\u{5C}',
		'\\u{41}'
	],
	...[' ', '\t', '\n', '\n\n', '\r\n', '\u00a0', '\u2028', '\ufeff', '\ufffe', '$CATEGORY:', 'TRUE', '_____'],
	...['שלום', 'مرحبا', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '\u200d', '\u202e', 'ｆ', 'ﬁ', 'words', 'a ', ' b']
);

/** A text that is not empty. */
export const anyText = fc
	.array(fc.oneof(unit, control, plane, telling, telling), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.join(''));
