/** What hostile requests are made of. */

/** Half of them nothing here knows. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'] as const;

const words = (text: string) => text.trim().split(/\s+/);

/** What stands in an address where an id should. */
export const IDS: readonly string[] = [
	...words(
		'__proto__ constructor toString hasOwnProperty null undefined NaN -1 1e9 0 1 4 loaded-language [class]'
	),
	...words('%00 a%00b %ED%A0%80 %C0%AF %FF %E2%80%AE %0d%0aset-cookie:%20a=b %F0%9F%92%A5 % %zz %u0041'),
	...words('.. %2e%2e ..%2f..%2f..%2fetc%2fpasswd %5c..%5c..%5cwin.ini .git .env ~ *'),
	...words("'%20or%201=1-- %22;drop%20table%20accounts;-- %3Cscript%3E 01a21f64-09ac-747b-ad1c-3d67c10ec660"),
	...['9'.repeat(40), 'a'.repeat(5000)]
];

/** What stands in a field, be it of a form, of JSON or of a search. */
export const VALUES: readonly string[] = [
	...['', ' ', '\u0000', 'a\u0000b', '\uD800', 'x\uDFFFy', '\u202Etxt', '\uFEFF', '\r\nset-cookie: a=b'],
	...words(
		'{} [] null true -1 0.5 1e309 NaN 9999999999 99999999999999999999 2026-02-30T25:61 0000-00-00T00:00'
	),
	...words('__proto__ constructor ../../etc 275760-09-13T00:00 -000001-01-01T00:00 [[]] [null] {"a":1}'),
	...['<script>alert(1)</script>', "' or '1'='1", 'é'.repeat(3000), '💥'.repeat(2000), '0-24,'.repeat(2000)]
];

/** The same for a member of a JSON object. */
export const JSON_VALUES: readonly string[] = [
	...words(
		'null true -1 0.5 1e309 1e-320 9007199254740993 {} [] [[]] [null] "" "\\u0000" "\\ud800" {"__proto__":1}'
	),
	...['{"marks":[{"start":-1,"end":1e9,"quote":"a"}],"nothing":false}', '{"chosen":["__proto__"]}'],
	...['{"text":"\\u0000"}', '{"text":null}', '{"pairs":{"__proto__":"constructor"}}', '{"steps":[null]}'],
	...[
		`"${'a'.repeat(100_000)}"`,
		`${'['.repeat(3000)}${']'.repeat(3000)}`,
		`{"a":${'{"a":'.repeat(900)}1${'}'.repeat(901)}`
	]
];

export const FIELDS: readonly string[] = [
	...words(
		'username passphrase name code class student attempt question before document edition opens due minutes'
	),
	...words(
		'__proto__ constructor toString go version list file seal s0.0 s0.0.from chosen text key value revision'
	),
	...words(
		'spans teacher way token a[b] start end step nearness reason until choice comment link license basis from to arrived'
	)
];

/** After the path. */
export const ENDS: readonly string[] = [
	...Array.from({ length: 9 }, () => ''),
	...words('/ // /__data.json .json /.. /%2e%2e/ ;a=b /__data.json/')
];

export const SEARCHES: readonly string[] = [
	...['', '?', '?/', `?${'a=b&'.repeat(3000)}`, `?long=${'b'.repeat(9000)}`, '?filter=(((((((((((a'],
	...words(
		'?/nothing ?/__proto__ ?/constructor ?/default ?/save&/save ?/%00 ?/a/b ?next=//evil ?next=javascript:alert(1)'
	),
	...words(
		'?sort=__proto__ ?page=-1 ?page=1e9 ?step=%00 ?step=__proto__ ?step=-1 ?question=99999&attempt=99999'
	),
	...words(
		'?source=%ED%A0%80 ?source=a%00b ?teacher=.. ?teacher=%00 ?part=__proto__ ?as=__proto__ ?for=constructor'
	),
	...words(
		'?group=%00 ?compare=%00 ?compare=__proto__ ?q[__proto__]=1 ?names=hidden&names=shown ?of=draft&width=%'
	),
	...words('?x-sveltekit-invalidated=%00 ?x-sveltekit-invalidated=2 ?again ?search=%EF%BF%BE ?kind=__proto__')
];

export const TYPES: readonly (string | undefined)[] = [
	...[
		undefined,
		'',
		'text/plain',
		'application/json',
		'application/json; charset=utf-16',
		'application/jsonp'
	],
	...['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=bogus', 'image/png'],
	...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'a', ';;;'],
	...[
		`multipart/form-data; boundary=${'y'.repeat(200)}`,
		'application/x-sveltekit-formdata',
		'__proto__/constructor'
	]
];

export const HEADERS: readonly Readonly<Record<string, string>>[] = [
	...[
		{},
		{},
		{},
		{},
		{ accept: 'text/html' },
		{ accept: 'application/json' },
		{ accept: 'text/event-stream' }
	],
	...[{ accept: '*/*;q=a, text/html;q=9999' }, { 'x-sveltekit-action': 'true', accept: 'application/json' }],
	...[{ 'content-encoding': 'gzip' }, { 'accept-encoding': 'br;q=0, *;q=0' }, { range: 'bytes=99999-1, 0-' }],
	...[{ 'if-none-match': '"a", W/"b", *' }, { 'if-modified-since': 'yesterday' }, { expect: '100-continue' }],
	...[
		{ 'accept-language': 'x'.repeat(5000) },
		{ 'x-http-method-override': 'DELETE' },
		{ 'user-agent': '\u00ff' }
	],
	...[
		{ referer: 'javascript:alert(1)' },
		{ cookie: 'session=__proto__; reading=theme%3D__proto__; card=%7B%7D' }
	],
	...[{ cookie: `session=${'a'.repeat(4000)}` }, { cookie: 'session=%00; card=%ED%A0%80; reading=%' }],
	...[{ cookie: '=; ;;; a; b==c; __proto__=1; session=a; session=b' }, { 'last-event-id': '\u00fe' }],
	{
		'x-forwarded-for': '::1, not an address',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'gopher'
	}
];

const DISPOSITION = 'Content-Disposition: form-data; name="a"';

/** Bodies that are nothing, too deep, too long, or end early. */
export const BODIES: readonly string[] = [
	...[
		'',
		'&&&===%',
		'%%%',
		'a=%ED%A0%80&b=%FF',
		'{"a":',
		'[1,2',
		'"',
		'\uFEFF{}',
		'{"a":1}{"b":2}',
		'--x',
		'--x--'
	],
	...['['.repeat(100_000), `{"value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, '{"a":'.repeat(50_000)],
	...['a=b&'.repeat(60_000), 'a'.repeat(600_000), '--x\r\nContent-Disposition: form-data\r\n\r\n--x--\r\n'],
	`--x\r\n${DISPOSITION}; filename="../../../etc/passwd"\r\n\r\nb\r\n--x--\r\n`
];
