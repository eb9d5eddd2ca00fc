import { request } from 'node:http';

export interface Asked {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
}

export interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/**
 * One HTTP request as it is written here: unlike `fetch`, nothing is added, followed or refused. An answer that comes
 * before everything was sent is an answer. Of a stream of events, which does not end, only the beginning is read.
 */
export function ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
	return new Promise((resolve, reject) => {
		let isAnswered = false;
		const sent = request(address, { method, headers, agent: false }, (response) => {
			isAnswered = true;
			const chunks: Buffer[] = [];
			const { statusCode: status = 0, headers } = response;
			const end = () => resolve({ status, headers, body: Buffer.concat(chunks).toString('utf8') });
			response.on('data', (chunk: Buffer) => {
				chunks.push(chunk);
				if (headers['content-type'] !== 'text/event-stream') return;
				end();
				response.destroy();
			});
			response.on('error', reject);
			response.on('end', end);
		});
		sent.on('error', (problem) => {
			if (!isAnswered) reject(problem);
		});
		sent.end(body);
	});
}
