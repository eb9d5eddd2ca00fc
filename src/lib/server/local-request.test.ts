import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { isLocal } from './local-request';

const asked = (remoteAddress: string, headers: Record<string, string>) =>
	isLocal({ socket: { remoteAddress } as Socket, headers });

it.each([
	['127.0.0.1', 'localhost:3000'],
	['::1', '[::1]:3000'],
	['::ffff:127.0.0.1', '127.0.0.1']
])('a request from %s for %s is local', (address, host) => {
	expect(asked(address, { host })).toBe(true);
});

it.each([
	['another machine', '192.0.2.7', { host: 'localhost:3000' }],
	['a proxy that names the client', '127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '192.0.2.7' }],
	['a proxy that says it is one', '127.0.0.1', { host: 'localhost:3000', via: '1.1 caddy' }],
	['a proxy that passes the public name', '127.0.0.1', { host: 'underline.school.example' }],
	['a page whose name leads to loopback', '127.0.0.1', { host: 'localhost.evil.example' }]
])('a request by %s is not', (_, address, headers: Record<string, string>) => {
	expect(asked(address, headers)).toBe(false);
});
