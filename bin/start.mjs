/** `npm start`: the server as a school runs it. */
import './check-node.mjs';

if (!process.env.ORIGIN) {
	// Without a public address it is for this machine only, under one name: a browser keeps its sign-in by name.
	process.env.HOST ??= 'localhost';
	process.env.REDIRECT_HOSTS ??= '1';
}
await import('./server.mjs');
