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

/** One HTTP request as it is written here: unlike `fetch`, nothing is added, followed or refused. */
export function ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const sent = request(address, { method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks).toString('utf8')
				})
			);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}
