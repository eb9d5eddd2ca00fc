import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerCompressed } from './compress';

const PAGE = { 'content-type': 'text/html; charset=utf-8' };
const WORDS = 'Words that a page says twice. '.repeat(100);

type Answer = (response: ServerResponse) => void;

/** Asks a server that gives this answer. */
async function ask(answer: Answer, headers: Record<string, string>): Promise<IncomingMessage> {
	const server = createServer((request, response) =>
		answerCompressed(request, response, (_, given) => answer(given))
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const sent = get({ port, host: '127.0.0.1', headers, agent: false });
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	response.once('close', () => server.close());
	return response;
}

async function read(response: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const give =
	(headers: Record<string, string>, words = WORDS): Answer =>
	(response) =>
		response.writeHead(200, headers).end(words);

describe('an answer', () => {
	it.each([
		['br', 'gzip, deflate, br', brotliDecompressSync],
		['gzip', 'gzip', gunzipSync]
	])('goes out as %s to who reads %s', async (encoding, accepted, open) => {
		const response = await ask(give(PAGE), { 'accept-encoding': accepted });
		expect(response.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
		const body = await read(response);
		expect(body.length).toBeLessThan(WORDS.length / 10);
		expect(open(body).toString()).toBe(WORDS);
	});

	const BR = { 'accept-encoding': 'br' };
	it.each([
		['to who reads nothing else', give(PAGE), {}],
		['to who was sent by another site', give(PAGE), { ...BR, 'sec-fetch-site': 'cross-site' }],
		['when it is short', give({ ...PAGE, 'content-length': '5' }, 'Words'), BR],
		['when it is a picture', give({ 'content-type': 'image/png' }), BR],
		['when it is compressed already', give({ ...PAGE, 'content-encoding': 'zstd' }), BR]
	])('goes out as it is %s', async (_, answer, asked) => {
		const response = await ask(answer, asked);
		expect(response.headers['content-encoding']).not.toBe('br');
		expect((await read(response)).toString()).toMatch(/^Words/);
	});

	it('that never ends leaves word by word', async () => {
		const response = await ask((given) => {
			given.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
		}, BR);
		const [first] = (await once(response, 'data')) as [Buffer];
		expect(first.toString()).toBe('data: 1\n\n');
		response.destroy();
	});
});
