import { diagnostics } from '@altavoz/contracts/diagnostics';
import { DIAGNOSTIC_KINDS } from '@altavoz/domain/diagnostics/diagnostic';
import type { Diagnostic } from './api/get-diagnosis.js';
import { askedAgain, bodyOf, newDetails, typedNumber, valuesOf } from './diagnostic-form.js';

const ID = '64b7f0c2a1d3e4f5a6b7c8a1';
const diagnostic: Diagnostic = {
  id: ID,
  version: 1,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  title: 'Búsqueda',
  date: '2026-10-01',
  side: null,
  details: { kind: 'web-check', subject: 'city', query: 'ríos', rank: 4, finding: 'Antes salen guías.' },
  summary: 'Bien',
  findings: [
    {
      audienceId: null,
      perception: 'Amables',
      attributes: ['Cercana', 'Lenta'],
      opportunities: [],
      nextSteps: [],
    },
  ],
  audienceIds: [ID],
  links: [{ label: 'Informe', url: 'https://valdemar.example/' }],
};

it('B2-B6 goes through the form without a change, and the schema takes it', () => {
  const body = bodyOf(valuesOf(diagnostic));
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...fields } = diagnostic;
  expect(body).toEqual(fields);
  expect(diagnostics.create.body?.safeParse(body).error).toBeUndefined();
});

it('B7 each line is a thing of its own; blank ones are none', () => {
  const values = valuesOf(diagnostic);
  const [finding] = values.findings;
  const body = bodyOf({ ...values, findings: finding ? [{ ...finding, nextSteps: ' Uno \n\n Dos' }] : [] });
  expect(body.findings?.[0]?.nextSteps).toEqual(['Uno', 'Dos']);
});

it('B6 asked again keeps the question and forgets the answer', () => {
  expect(askedAgain(diagnostic, '2027-02-02')).toMatchObject({
    date: '2027-02-02',
    details: { query: 'ríos', rank: null, finding: '' },
    findings: [],
    links: [],
    audienceIds: [ID],
  });
});

it('every kind begins with fields of its own; what must be written is asked for by the schema', () => {
  for (const kind of DIAGNOSTIC_KINDS) {
    const body = { title: 'x', date: '2027-01-01', details: newDetails(kind) };
    const paths = diagnostics.create.body?.safeParse(body).error?.issues.map(({ path }) => path.join('.'));
    expect([kind, paths ?? []]).toEqual([
      kind,
      kind === 'media-audit'
        ? ['details.journalist', 'details.outlet']
        : kind === 'web-check'
          ? ['details.query']
          : [],
    ]);
  }
  expect([typedNumber(''), typedNumber('12'), typedNumber('x')]).toEqual([null, 12, Number.NaN]);
});
