import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from '../support/ask';
import { failToStart, newFolder, startServer, type TestServer } from '../support/server';

const FORM = 'application/x-www-form-urlencoded';

/** The port of an address, as the environment takes it. */
function portOf(origin: string): string {
	return new URL(origin).port;
}

test.describe('a server that cannot start says why in one line:', () => {
	let running: TestServer;
	test.beforeAll(async () => {
		running = await startServer();
	});
	test.afterAll(() => running.stop());

	test('the port is in use', async () => {
		const port = portOf(running.origin);
		const { code, output } = await failToStart({ PORT: port });
		expect(output).toBe(
			`Underline did not start: port ${port} is in use. Stop what runs there, or set PORT.\n`
		);
		expect(code).toBe(1);
	});

	test('the data folder cannot be written', async () => {
		const file = join(newFolder(), 'a-file');
		writeFileSync(file, '');
		const { code, output } = await failToStart({ DATA_DIR: join(file, 'data') });
		expect(output).toMatch(/^Underline did not start: DATA_DIR .* cannot be written .*set DATA_DIR\.\n$/);
		expect(code).toBe(1);
	});

	test('another server has the data folder', async () => {
		const { code, output } = await failToStart({ DATA_DIR: running.folder });
		expect(output).toMatch(/^Underline did not start: .* is in use: another Underline runs on it\..*\n$/);
		expect(code).toBe(1);
	});

	test('the address is plain http on a host that others can reach', async () => {
		const { code, output } = await failToStart({ ORIGIN: 'http://school.example' });
		expect(output).toMatch(
			/^Underline did not start: ORIGIN is http:\/\/school\.example: .* needs https .*\n$/
		);
		expect(code).toBe(1);
	});

	test('the address is none', async () => {
		const { code, output } = await failToStart({ ORIGIN: 'school' });
		expect(output).toMatch(/^Underline did not start: ORIGIN is school; .*\n$/);
		expect(code).toBe(1);
	});

	test('the port is none', async () => {
		const { code, output } = await failToStart({ PORT: 'eighty' });
		expect(output).toBe('Underline did not start: PORT is eighty; it must be a number up to 65535.\n');
		expect(code).toBe(1);
	});

	test('the database is of a newer build', async () => {
		const older = await startServer({ DATA_DIR: newFolder() });
		await older.stop();
		const file = join(older.folder, 'underline.db');
		const database = readFileSync(file);
		// The user version, at its fixed place in the file's header: the number of migrations.
		database.writeUInt32BE(999, 60);
		writeFileSync(file, database);
		const { code, output } = await failToStart({ DATA_DIR: older.folder });
		expect(output).toMatch(/^Underline did not start: The database is newer than this build .*\n$/);
		expect(code).toBe(1);
	});
});

test.describe('a server that is told to stop', () => {
	test('still answers the request that is under way', async () => {
		const server = await startServer();
		const headers = {
			accept: 'text/html',
			origin: server.origin,
			'content-type': FORM,
			'content-length': '3'
		};
		const sent = request(`${server.origin}/login`, {
			method: 'POST',
			headers: { ...headers, expect: '100-continue' }
		});
		sent.flushHeaders();
		await once(sent, 'continue');
		const stopped = server.stop();
		sent.end('a=b');
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		response.resume();
		expect(response.statusCode).toBe(401);
		expect(await stopped).toBe(0);
	});

	test('closes the database and ends without an error', async () => {
		const folder = newFolder();
		const server = await startServer({ DATA_DIR: folder });
		await ask(`${server.origin}/`);
		expect(await server.stop()).toBe(0);
		expect(existsSync(join(folder, 'underline.db'))).toBe(true);
		expect(existsSync(join(folder, 'underline.db-wal'))).toBe(false);
	});

	test('starts again on the same folder', async () => {
		const folder = newFolder();
		const first = await startServer({ DATA_DIR: folder });
		await first.stop();
		const second = await startServer({ DATA_DIR: folder });
		expect((await ask(`${second.origin}/`)).status).toBe(200);
		expect(await second.stop()).toBe(0);
	});
});
