import type { IncomingMessage } from 'node:http';

const FORWARDED = [
	...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'],
	...['cf-connecting-ip', 'true-client-ip', 'x-client-ip']
];
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether somebody on this machine asks. Behind a proxy on the same machine every request comes from loopback: what
 * was forwarded, or asked for by a public name, is not local. (A name of somebody else that leads to loopback is none
 * of these names, either.)
 */
export function isLocal({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
	return (
		LOOPBACK.test(socket.remoteAddress ?? '') &&
		LOCAL_HOST.test(headers.host ?? '') &&
		FORWARDED.every((name) => headers[name] === undefined)
	);
}
