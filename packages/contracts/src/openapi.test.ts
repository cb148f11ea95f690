import { expect, test } from '@jest/globals';
import { ALL_ENDPOINTS } from './all.js';
import { openApiDocument, openApiPath } from './openapi.js';

const document = openApiDocument();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item ?? {}).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation: operation as {
      operationId: string;
      responses: object;
      parameters?: { name: string; in: string }[];
    },
  })),
);

test('every call is in the document, and nothing else', () => {
  const names = ALL_ENDPOINTS.map((endpoint) => `${String(endpoint.method)} ${openApiPath(endpoint)}`);
  expect(operations.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('every call has a name of its own', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a call that takes a version says so, with the answers for a missing and a stale one', () => {
  for (const endpoint of ALL_ENDPOINTS.filter(({ ifMatch }) => ifMatch)) {
    const name = `${String(endpoint.method)} ${openApiPath(endpoint)}`;
    const found = operations.find((candidate) => candidate.name === name)?.operation;
    expect([name, found?.parameters]).toEqual([
      name,
      expect.arrayContaining([expect.objectContaining({ name: 'If-Match', in: 'header' })]),
    ]);
    expect(Object.keys(found?.responses ?? {})).toEqual(expect.arrayContaining(['412', '428']));
  }
});

test('nothing is described twice: one schema for each name, none split into what goes in and what comes out', () => {
  const names = Object.keys(document.components?.schemas ?? {});
  expect(names).toEqual(
    expect.arrayContaining(['Tactic', 'Message', 'Budget', 'Problem', 'Currency', 'TimeZone']),
  );
  expect(names.filter((name) => name.endsWith('Output'))).toEqual([]);
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
