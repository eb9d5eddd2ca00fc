/** Bytes that a server is sent which are no request, or one that lies about itself, or never ends. */

const START = 'POST /login HTTP/1.1\r\nHost: a\r\n';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';

export const BROKEN_BYTES: Readonly<Record<string, string>> = {
	'no HTTP': 'HELLO\r\n\r\n',
	'HTTP of 1991': 'GET /\r\n\r\n',
	'HTTP of the future': 'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
	'the beginning of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
	'a beginning of TLS': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
	'no host': 'GET / HTTP/1.1\r\n\r\n',
	'two hosts': 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
	'a whole address': 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
	'no address': 'GET  HTTP/1.1\r\nHost: a\r\n\r\n',
	'an address without a slash': 'GET teach HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'a star': 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'two slashes': 'GET //evil.example/teach HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'an address of raw bytes': 'GET /\xff\xfe\xed\xa0\x80 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'a NUL in the address': 'GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n',
	'a backslash': 'GET /\\..\\..\\etc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'an odd host': 'GET / HTTP/1.1\r\nHost: a b/c@d:e\r\nConnection: close\r\n\r\n',
	'an empty host': 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n',
	'a header without a name': 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n',
	'a header with a NUL': 'GET / HTTP/1.1\r\nHost: a\r\nX: \x00\r\n\r\n',
	'two thousand headers': `GET / HTTP/1.1\r\nHost: a\r\n${'A: b\r\n'.repeat(2000)}Connection: close\r\n\r\n`,
	'headers without an end': `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}`,
	'a folded header': 'GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\nConnection: close\r\n\r\n',
	'a tunnel': 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
	'a web socket':
		'GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\n\r\n',
	'a length below nothing': `${START}${FORM}Content-Length: -1\r\n\r\n`,
	'a length that is no number': `${START}${FORM}Content-Length: many\r\n\r\n`,
	'two lengths': `${START}${FORM}Content-Length: 3\r\nContent-Length: 5\r\n\r\na=b`,
	'length and chunks': `${START}${FORM}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
	'an encoding nobody knows': `${START}${FORM}Transfer-Encoding: gzip, lies\r\n\r\n`,
	'a chunk without a size': `${START}${FORM}Transfer-Encoding: chunked\r\n\r\nzz\r\na\r\n0\r\n\r\n`,
	'a chunk that is too long': `${START}${FORM}Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n`,
	'a chunk of terabytes': `${START}${FORM}Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\na`,
	'a body that ends early': `${START}Origin: a\r\n${FORM}Content-Length: 500\r\n\r\na=b`,
	'a form that ends early': `${START}Sec-Fetch-Site: same-origin\r\n${FORM}Content-Length: 500\r\n\r\na=b`,
	'JSON that ends early':
		'POST /api/session HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n' +
		'Content-Length: 500\r\n\r\n{"username":',
	'parts that end early':
		`${START}Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n` +
		'Content-Length: 500\r\n\r\n--x\r\nContent-Disposition: form-data; name="a"',
	'more than was said': `${START}${FORM}Content-Length: 3\r\n\r\na=bGET /teach HTTP/1.1\r\nHost: a\r\n\r\n`
};

/** Beginnings of requests that go on for as long as the server lets them. */
export const UNFINISHED: readonly string[] = [
	'',
	'G',
	'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ',
	`${START}Sec-Fetch-Site: same-origin\r\n${FORM}Content-Length: 100000\r\n\r\nusername=`,
	`${START}Sec-Fetch-Site: same-origin\r\n${FORM}Transfer-Encoding: chunked\r\n\r\n5\r\nusern`
];
