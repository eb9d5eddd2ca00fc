import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { dropUnread } from './unread-body';

let end: () => void;
afterEach(() => end());

it('leaves the connection to the next request, though a long body was refused unread', async () => {
	const server = createServer((asked, response) => {
		dropUnread(asked, response);
		// As the platform does: it listens before anybody wants the body, and holds it back.
		asked.on('data', () => asked.pause());
		response.writeHead(asked.url === '/long' ? 413 : 200).end();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const send = async (path: string, body: string) => {
		const sent = request({ port, path, agent, method: 'POST' });
		sent.end(body);
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		response.resume();
		await once(response, 'end');
		return { status: response.statusCode, isSameConnection: sent.reusedSocket };
	};
	end = () => {
		agent.destroy();
		server.close();
	};
	expect(await send('/long', 'a'.repeat(1_400_000))).toEqual({ status: 413, isSameConnection: false });
	expect(await send('/next', '')).toEqual({ status: 200, isSameConnection: true });
});
