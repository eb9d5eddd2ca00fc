/** Node's own HTTP server with nothing in it: what a request costs at least. Prints its port. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
	request.resume();
	request.on('end', () => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 });
		response.end('{}');
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (address && typeof address === 'object') console.log(address.port);
});
