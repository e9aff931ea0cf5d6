/** What bare Node does with the same bytes: a server that pipes a request into a file and answers when it is on the disk. */
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';

const [, , file = ''] = process.argv;
const server = createServer((request, response) => {
  // flushed, as what has been taken in as evidence is
  pipeline(request, createWriteStream(file, { flush: true })).then(
    () => response.end(),
    () => response.destroy(),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
