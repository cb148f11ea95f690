import type { Diagnostic, DiagnosticDetails, SwotItem } from './api/get-diagnosis.js';
import { moved } from './api/change-diagnosis.js';
import { byTool, findingsByAudience, searchesOf } from './diagnosis.js';

const stored = { version: 1, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const record = (id: string, date: string, details: DiagnosticDetails, audienceId?: string): Diagnostic => ({
  ...stored,
  id,
  title: id,
  date,
  side: null,
  details,
  summary: '',
  findings:
    audienceId === undefined
      ? []
      : [{ audienceId, perception: id, attributes: [], opportunities: [], nextSteps: [] }],
  audienceIds: [],
  links: [],
});
const search = (rank: number | null): DiagnosticDetails => ({
  kind: 'web-check',
  subject: 'city',
  query: 'ríos',
  rank,
  finding: '',
});
const workshop: DiagnosticDetails = {
  kind: 'consultation',
  form: 'workshop',
  participants: '',
  participantsCount: null,
};

it('B6 a search that was repeated stands once, with how often it was done before', () => {
  const diagnostics = [
    record('c', '2027-01-01', search(4)),
    record('t', '2026-12-01', workshop, 'a1'),
    record('b', '2026-06-01', search(null)),
    record('a', '2026-01-01', search(20)),
  ];
  expect(
    byTool(diagnostics)
      .get('consultation')
      ?.map(({ diagnostic, before }) => [diagnostic.id, before]),
  ).toEqual([
    ['c', 2],
    ['t', 0],
  ]);
  expect(searchesOf(diagnostics)).toMatchObject([{ change: 'better', checks: { length: 3 } }]);
});

it('B7 what was found about an audience, the newest first', () => {
  const diagnostics = [
    record('new', '2027-01-01', workshop, 'a1'),
    record('old', '2026-01-01', workshop, 'a1'),
  ];
  expect(
    findingsByAudience(diagnostics)
      .get('a1')
      ?.map(({ perception }) => perception),
  ).toEqual(['new', 'old']);
});

it('B8 the board shows an item at its new place before the API has answered', () => {
  const item = (id: string, quadrant: SwotItem['quadrant']): SwotItem => ({
    ...stored,
    id,
    quadrant,
    text: id,
    factor: null,
    objectiveIds: [],
    order: 0,
  });
  const board = [item('a', 'strengths'), item('b', 'strengths'), item('c', 'threats')];
  const after = moved(board, { item: { id: 'a', version: 1 }, quadrant: 'threats', beforeId: 'c' });
  expect(after.map(({ id, quadrant }) => `${id} ${quadrant}`)).toEqual([
    'b strengths',
    'a threats',
    'c threats',
  ]);
});
