import { describe, expect, test } from '@jest/globals';
import type { CampaignState } from './campaign-state.js';
import { checkCampaign } from './registry.js';
import {
  audience,
  budget,
  indicator,
  message,
  objective,
  sampleState,
  tactic,
} from './testing/sample-state.js';

const campaign = sampleState().campaign;

function warnings(more: Partial<CampaignState>) {
  const findings = checkCampaign(sampleState(more));
  expect(findings.filter((finding) => finding.level === 'blocking')).toEqual([]);
  return findings;
}
const found = (more: Partial<CampaignState>) =>
  warnings(more).map(({ rule, key, subject }) => `${rule} ${key} ${subject.id ?? subject.kind}`);

test('RW1 a released reserve is warned about', () => {
  expect(warnings({ budget: budget({ releases: [{ amount: 100_000, status: 'approved' }] }) })).toMatchObject(
    [{ rule: 'RW1', values: { reserveLeft: 300_000, reserveLeftBasisPoints: 1_500 } }],
  );
  expect(
    found({ budget: budget({ total: 0, lines: [] }), campaign: { ...campaign, phase: 2 } }),
  ).not.toContain('RW1 reserve-below budget');
});

test('RW2 a channel type without a tactic; cancelled ones do not count', () => {
  const tactics = sampleState().tactics.map((one) =>
    one.channelType === 'traditional' ? { ...one, status: 'cancelled' as const } : one,
  );
  expect(warnings({ tactics })).toMatchObject([{ rule: 'RW2', values: { channelType: 'traditional' } }]);
  expect(found({ tactics: [] })).not.toContain('RW2 channel-type-empty campaign');
});

describe('RW3', () => {
  const all = sampleState().tactics;
  const rest = (start: string, end: string) => all.map((one) => ({ ...one, start, end }));

  test('§3.3 a gap ahead, with its days', () => {
    const tactics = [...rest('2027-01-01', '2027-06-01'), tactic({ id: 't9', start: '2027-06-20' })];
    expect(warnings({ tactics })).toMatchObject([
      { rule: 'RW3', key: 'gap', values: { start: '2027-06-02', end: '2027-06-19', days: 18 } },
    ]);
    expect(found({ tactics, campaign: { ...campaign, gapThresholdDays: 18 } })).toEqual([]);
  });

  test('what lies behind cannot be mended and is not told', () => {
    const tactics = rest('2027-02-20', '2027-12-31');
    expect(found({ tactics })).toEqual([]);
    expect(found({ tactics, today: '2027-02-19' })).toContain('RW3 gap calendar');
  });

  test('an audience of priority 1 that is left alone; those of lower priority are not told', () => {
    const audiences = [
      audience(),
      audience({ id: 'a2', label: 'Medios', publics: ['local-external'] }),
      audience({ id: 'a3', label: 'Turismo', publics: ['international'], priority: 2 }),
    ];
    const tactics = [...all, tactic({ id: 't9', end: '2027-11-30', audienceIds: ['a2'] })];
    expect(warnings({ audiences, tactics })).toMatchObject([
      {
        rule: 'RW3',
        key: 'gap-for-audience',
        subject: { id: 'a2' },
        values: { audience: 'Medios', days: 31 },
      },
    ]);
  });

  test('a gap that everyone shares is told once', () => {
    expect(found({ tactics: rest('2027-01-01', '2027-11-30') })).toEqual(['RW3 gap calendar']);
  });

  test('drafts and cancelled tactics close no gap, and an empty calendar is no gap', () => {
    const tactics = [
      ...rest('2027-01-01', '2027-11-30'),
      tactic({ id: 't9', status: 'draft' }),
      tactic({ id: 't8', status: 'cancelled' }),
    ];
    expect(found({ tactics })).toEqual(['RW3 gap calendar']);
    const drafts = all.map((one) => ({ ...one, status: 'draft' as const }));
    expect(found({ tactics: drafts })).not.toContain('RW3 gap calendar');
  });
});

describe('RW4', () => {
  test('from phase 2 on, each month up to now has its bulletin', () => {
    expect(warnings({ campaign: { ...campaign, phase: 2 }, bulletins: [] })).toMatchObject([
      { rule: 'RW4', values: { month: '2027-01', over: 'yes' } },
      { rule: 'RW4', values: { month: '2027-02', over: 'yes' } },
      { rule: 'RW4', values: { month: '2027-03', over: 'no' } },
    ]);
  });

  test('N11 a bulletin to the areas of the organization is none for readers', () => {
    const sent = { id: 'b1', label: 'Enero', listId: 'l1', month: '2027-01', status: 'sent' as const };
    const asked = (internal: boolean) =>
      warnings({
        campaign: { ...campaign, phase: 2 },
        today: '2027-01-20',
        bulletins: [{ ...sent, internal }],
      });
    expect(asked(false)).toEqual([]);
    expect(asked(true)).toMatchObject([{ rule: 'RW4', values: { month: '2027-01' } }]);
  });

  test('on its first day a campaign is asked for its first month', () => {
    const change = { campaign: { ...campaign, phase: 2 as const }, bulletins: [], today: '2027-01-01' };
    expect(found(change)).toEqual(['RW4 month-without-bulletin calendar']);
  });

  test('phase 1, a draft campaign and one that has not begun are not asked', () => {
    expect(found({ bulletins: [] })).toEqual([]);
    for (const change of [{ status: 'draft' }, { start: '2027-04-01' }] as const) {
      const tactics = sampleState().tactics.map((one) => ({ ...one, start: '2027-04-01' }));
      expect(found({ bulletins: [], tactics, campaign: { ...campaign, phase: 2, ...change } })).not.toContain(
        'RW4 month-without-bulletin calendar',
      );
    }
  });
});

test('RW6 reviews that are late, and very late', () => {
  const indicators = [
    indicator(),
    indicator({ id: 'i2', lastReviewOn: '2027-02-10' }),
    indicator({ id: 'i3', lastReviewOn: '2026-12-10' }),
    indicator({ id: 'i4', lastReviewOn: '2026-12-16', reviewFrequency: 'quarterly' }),
  ];
  expect(warnings({ indicators })).toMatchObject([
    { rule: 'RW6', key: 'review-late', subject: { id: 'i2' }, values: { due: '2027-03-10', days: 5 } },
    { rule: 'RW6', key: 'review-very-late', subject: { id: 'i3' }, values: { lastReviewOn: '2026-12-10' } },
  ]);
  expect(found({ indicators, campaign: { ...campaign, status: 'closed' } })).toEqual([]);
});

test('RW7 a tactic ahead of its campaign', () => {
  const tactics = [
    ...sampleState().tactics,
    tactic({ id: 't9', phase: 3 }),
    tactic({ id: 't8', phase: 3, status: 'cancelled' }),
  ];
  expect(warnings({ tactics })).toMatchObject([
    { rule: 'RW7', subject: { id: 't9' }, values: { phase: 3, campaignPhase: 1 } },
  ]);
});

describe('RW13 the internal public first', () => {
  const outside = audience({ id: 'a2', label: 'Medios', publics: ['local-external'] });

  test('no audience of it', () => {
    expect(found({ audiences: [outside] })).toContain('RW13 internal-audience-missing audience');
  });

  test('no message and no tactic for it', () => {
    const messages = [message({ kind: 'specific', audienceIds: ['a2'] })];
    const tactics = sampleState().tactics.map((one) => ({ ...one, audienceIds: ['a2'] }));
    const audiences = [audience({ priority: 2 }), outside];
    expect(found({ audiences, messages, tactics }).filter((line) => line.startsWith('RW13'))).toEqual([
      'RW13 internal-without-message audience',
      'RW13 internal-without-tactic audience',
    ]);
  });

  test('not among the first three activities', () => {
    const tactics = sampleState().tactics.map((one, index) =>
      index === 3 ? { ...one, start: '2027-01-02' } : { ...one, audienceIds: ['a2'] },
    );
    expect(found({ audiences: [audience(), outside], tactics })).toContain(
      'RW13 internal-not-first audience',
    );
    const inTime = tactics.map((one, index) => (index === 3 ? { ...one, start: '2026-12-31' } : one));
    expect(
      checkCampaign(sampleState({ audiences: [audience(), outside], tactics: inTime })).map(
        ({ rule }) => rule,
      ),
    ).not.toContain('RW13');
  });
});

test('RW19 contracting that is late', () => {
  const tactics = [
    ...sampleState().tactics,
    tactic({ id: 't9', start: '2027-04-01', contracting: { leadDays: 30, done: false } }),
    tactic({ id: 't8', start: '2027-04-01', contracting: { leadDays: 30, done: true } }),
    tactic({
      id: 't7',
      start: '2027-03-01',
      status: 'in-progress',
      contracting: { leadDays: 30, done: false },
    }),
  ];
  expect(warnings({ tactics })).toMatchObject([
    { rule: 'RW19', subject: { id: 't9' }, values: { deadline: '2027-03-02', days: 13 } },
  ]);
});

test('RW20 social networks without a person or hours', () => {
  const tactics = [
    ...sampleState().tactics,
    tactic({ id: 't9', catalogueCode: 'D1.2', responsibleId: null }),
    tactic({ id: 't8', catalogueCode: 'D1.2', staffHours: 0 }),
    tactic({ id: 't7', catalogueCode: 'D2.3', phase: 1, responsibleId: null, staffHours: 0 }),
    tactic({ id: 't6', catalogueCode: 'D1.1', responsibleId: null, staffHours: 0 }),
  ];
  expect(warnings({ tactics }).map(({ subject, values }) => [subject.id, values['missing']])).toEqual([
    ['t9', 'person'],
    ['t8', 'hours'],
    ['t7', 'both'],
  ]);
});

test('RW25 an objective without a development goal', () => {
  expect(found({ objectives: [objective({ developmentGoal: ' ' })] })).toEqual([
    'RW25 objective-without-development-goal o1',
  ]);
});

test('RW27 an indicator without baseline or source; zero is a baseline', () => {
  expect(found({ indicators: [indicator({ baseline: null, collectionMethod: '' })] })).toEqual([
    'RW27 baseline-missing i1',
    'RW27 collection-missing i1',
  ]);
  expect(found({ indicators: [indicator({ baseline: 0 })] })).toEqual([]);
});

test('RW26 indicators that only count activity, or only money', () => {
  const output = { ...indicator(), level: 'output' } as const;
  expect(found({ indicators: [output] })).toEqual(['RW26 indicators-only-activity indicator']);
  expect(found({ indicators: [output, indicator({ id: 'i2' })] })).toEqual([]);
  expect(found({ indicators: [indicator({ unit: 'money' })] })).toEqual([
    'RW26 indicators-only-economic indicator',
  ]);
});

test('RW33 a likely risk without contingency', () => {
  const risk = { id: 'r1', label: 'Relevo', probability: 'high', contingency: ' ', status: 'open' } as const;
  expect(found({ risks: [risk] })).toEqual(['RW33 contingency-missing r1']);
  expect(
    found({
      risks: [
        { ...risk, contingency: 'Un plan' },
        { ...risk, probability: 'medium' },
      ],
    }),
  ).toEqual([]);
});

test('RW34 RW36 what a campaign learned, and what it said it would do', () => {
  const late = { id: 'x1', label: 'Más fotos', due: '2027-03-14', status: 'open' } as const;
  expect(found({ improvements: [late, { ...late, id: 'x2', due: '2027-03-15' }] })).toEqual([
    'RW36 improvement-overdue x1',
  ]);
  expect(found({ improvements: [{ ...late, status: 'done' }] })).toEqual([]);
  const closed = { ...sampleState().campaign, status: 'closed' } as const;
  expect(
    warnings({ campaign: closed, goodPracticesCount: 0, improvements: [] })
      .filter(({ rule }) => rule === 'RW34')
      .map(({ key }) => key),
  ).toEqual(['good-practice-missing', 'improvements-missing']);
});

test('RW29 a plan that listens to nobody', () => {
  const deaf = sampleState().tactics.map((one) => ({ ...one, twoWay: false }));
  expect(warnings({ tactics: deaf })).toMatchObject([
    { rule: 'RW29', key: 'nothing-listens', values: { count: 4 } },
  ]);
  expect(found({ tactics: [...deaf, tactic({ id: 't9' })] })).toEqual([]);
  expect(found({ tactics: [...deaf, tactic({ id: 't9', status: 'cancelled' })] })).toContain(
    'RW29 nothing-listens campaign',
  );
});

test('RW31 more than a year without a private partner', () => {
  const long = { ...campaign, end: '2028-12-31' };
  const tactics = sampleState().tactics.map((one) => ({ ...one, end: '2028-12-31' }));
  expect(warnings({ campaign: long, tactics, budget: null })).toMatchObject([
    { rule: 'RW31', values: { start: '2027-01-01', end: '2028-12-31' } },
  ]);
  const helped = [...tactics, tactic({ id: 't9', fundingSource: 'private-partner' })];
  expect(found({ campaign: long, tactics: helped, budget: null })).toEqual([]);
  expect(
    found({ campaign: { ...campaign, start: '2028-01-01', end: '2028-12-31' }, tactics: [] }),
  ).not.toContain('RW31 private-partner-missing budget');
});

test('RW35 search positioning without an expert', () => {
  const search = tactic({ id: 't9', catalogueCode: 'D3.1' });
  const tactics = (more: Parameters<typeof tactic>[0]) => [...sampleState().tactics, { ...search, ...more }];
  expect(found({ tactics: tactics({}) })).toEqual(['RW35 expert-missing t9']);
  expect(found({ tactics: tactics({ contracting: { leadDays: 30, done: true } }) })).toEqual([]);
  expect(found({ tactics: tactics({ status: 'cancelled' }) })).toEqual([]);
});

describe('RW32 a phase-1 budget far below the benchmark', () => {
  const small = (total: number, more = {}) => budget({ total, lines: [], ...more });

  test('less than half of it, reckoned for a year', () => {
    expect(warnings({ budget: small(999_999) })).toMatchObject([
      { rule: 'RW32', values: { yearly: 999_999, benchmark: 2_000_000, currency: 'EUR' } },
    ]);
    expect(found({ budget: small(1_000_000) })).toEqual([]);
  });

  test('with the prices of the country', () => {
    expect(found({ budget: small(600_000, { countryFactorBasisPoints: 6_000 }) })).toEqual([]);
    expect(found({ budget: small(599_999, { countryFactorBasisPoints: 6_000 }) })).toHaveLength(1);
  });

  test('a campaign of two years needs twice as much; another currency or phase is not compared', () => {
    const tactics = sampleState().tactics.map((one) => ({ ...one, end: '2028-12-31' }));
    const long = { ...campaign, end: '2028-12-31' };
    expect(found({ budget: small(1_500_000), campaign: long, tactics })).toContain(
      'RW32 budget-below-benchmark budget',
    );
    expect(found({ budget: small(100, { currency: 'COP' }) })).toEqual([]);
    expect(found({ budget: small(100), campaign: { ...campaign, phase: 2 } })).not.toContain(
      'RW32 budget-below-benchmark budget',
    );
  });
});
