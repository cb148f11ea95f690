import { readFile } from 'node:fs/promises';
import express from 'express';

/**
 * What the calendar is measured against: the same answer, parsed once and serialized from memory for each request by
 * a bare Express route. `node bare-express.js <file with the JSON> <port>`
 */
const [file = '', port = '0'] = process.argv.slice(2);
const answer: unknown = JSON.parse(await readFile(file, 'utf8'));
const app = express();
app.get('/', (_request, response) => {
  response.json(answer);
});
app.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
