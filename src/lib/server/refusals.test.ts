import { expect, it } from 'vitest';
import { refuseBusy, refuseTooMany } from './refusals';
import { inRequest, requestContext } from './request-context';

it.each([
	['too many tries', () => refuseTooMany(undefined, 89.2), 429, 90],
	['a busy server', () => refuseBusy('Wait.'), 503, 5]
])('%s is answered with the time to wait', async (_, refuse, status, seconds) => {
	await inRequest(async (context) => {
		await expect(Promise.resolve().then(refuse)).rejects.toMatchObject({ status });
		expect(context.refusal).toMatchObject({ retryAfter: seconds });
	});
});

it('is refused all the same where no request waits', () => {
	expect(() => refuseBusy('Wait.')).toThrow(expect.objectContaining({ status: 503 }));
	expect(requestContext()).toBeUndefined();
});

it('the time to wait is of its own request alone', async () => {
	const other = inRequest(async (context) => {
		await Promise.resolve();
		return context.refusal;
	});
	await inRequest(async () => expect(Promise.resolve().then(() => refuseTooMany())).rejects.toThrow());
	expect(await other).toBeUndefined();
});
