/** `npm start`: the server as a school runs it. */
import './check-node.mjs';

if (!process.env.ORIGIN) {
	// Without a public address it is for this machine only, under one name: a browser keeps its sign-in by name.
	process.env.HOST ??= 'localhost';
	process.env.REDIRECT_HOSTS ??= '1';
}
// Somebody sits before it: what is told of every request is for a file.
if (process.stdout.isTTY) process.env.LOG_LEVEL ??= 'warn';
await import('./server.mjs');
