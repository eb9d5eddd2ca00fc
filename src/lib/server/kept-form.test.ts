import { expect, it } from 'vitest';
import { tellForNow } from './kept-form';

const ADDRESS = 'http://localhost:3000/teach?/create';
const MESSAGE = 'Nothing can be saved just now.';
const refused = () => new Response('the error page', { status: 503 });

function aForm(fields: Record<string, string | File>): Request {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return new Request(ADDRESS, { method: 'POST', body });
}

const answerTo = (sent: Request) =>
	tellForNow(sent, { response: refused(), sent: sent.clone(), message: MESSAGE });

it('a form that a browser sent by itself comes back with all that was typed, to be sent again', async () => {
	const answer = await answerTo(aForm({ name: '7 “B” <&>', zone: 'a\r\nb' }));
	const page = await answer.text();
	expect(answer.status).toBe(503);
	expect(page).toContain(`<h1>${MESSAGE}</h1>`);
	expect(page).toContain('action="/teach?/create"');
	expect(page).toContain('name="name" value="7 “B” &lt;&amp;&gt;"');
	expect(page).toContain('name="zone" value="a\r\nb"');
	expect(page).not.toMatch(/%sveltekit/);
});

it.each<[string, Record<string, string | File>]>([
	['a secret', { username: 'a', passphrase: 'b' }],
	['a file', { list: new File(['a'], 'list.csv') }]
])('a form with %s gets the page of the error', async (_, fields) => {
	expect(await (await answerTo(aForm(fields))).text()).toBe('the error page');
});

it('a form that a script sent is told that it was not taken, and its page stays', async () => {
	const sent = new Request(ADDRESS, { method: 'POST', headers: { 'x-sveltekit-action': 'true' } });
	const answer = await tellForNow(sent, { response: refused(), sent: undefined, message: MESSAGE });
	expect(answer.status).toBe(503);
	expect(await answer.json()).toEqual({ type: 'failure', status: 503, data: '[null]' });
});

it('what was too often stays what it is', async () => {
	const response = new Response('wait', { status: 429 });
	expect(await tellForNow(aForm({ a: 'b' }), { response, sent: undefined, message: MESSAGE })).toBe(response);
});
