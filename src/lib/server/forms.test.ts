import { describe, expect, it } from 'vitest';
import { refuseBrokenForms } from './forms';

/** A request with a body, that refuses what is no form. */
function sent(type: string, body: string): Request {
	const request = new Request('http://localhost/', {
		method: 'POST',
		headers: { 'content-type': type },
		body
	});
	refuseBrokenForms(request);
	return request;
}

describe('a form', () => {
	it('is read as it was sent', async () => {
		const form = await sent('application/x-www-form-urlencoded', 'name=Maya&name=Omar').formData();
		expect(form.getAll('name')).toEqual(['Maya', 'Omar']);
	});

	it.each([
		['has no boundary', 'multipart/form-data', '--x--'],
		['ends early', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"'],
		['is of another kind', 'image/png', 'a=b']
	])('is refused when it %s', async (_, type, body) => {
		await expect(sent(type, body).formData()).rejects.toMatchObject({ status: 400 });
	});

	it('that fails on its way fails as it did', async () => {
		const problem = new RangeError('too large');
		const body = new ReadableStream({ start: (controller) => controller.error(problem) });
		const request = new Request('http://localhost/', {
			...{ method: 'POST', body, duplex: 'half' },
			headers: { 'content-type': 'application/x-www-form-urlencoded' }
		});
		refuseBrokenForms(request);
		await expect(request.formData()).rejects.toBe(problem);
	});
});
