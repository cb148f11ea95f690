import { expect, test } from '@jest/globals';
import { approvedBySecondPerson } from './second-person.js';

test('RH18 somebody else who may approve does', () => {
  expect(
    approvedBySecondPerson({ actorId: 'lead', involvedIds: ['editor'], approverIds: ['lead', 'admin'] }),
  ).toEqual({
    ok: true,
    value: { alone: false },
  });
});

test('RH18 nobody approves what they made while another could', () => {
  expect(
    approvedBySecondPerson({ actorId: 'lead', involvedIds: ['lead'], approverIds: ['lead', 'admin'] }),
  ).toEqual({
    ok: false,
    error: { code: 'needs-second-person' },
  });
});

test('RH18 the only approver may, and it is said', () => {
  expect(approvedBySecondPerson({ actorId: 'lead', involvedIds: ['lead'], approverIds: ['lead'] })).toEqual({
    ok: true,
    value: { alone: true },
  });
});

test('RH18 who may not approve does not, involved or not', () => {
  for (const involvedIds of [[], ['editor']]) {
    expect(approvedBySecondPerson({ actorId: 'editor', involvedIds, approverIds: ['lead'] })).toEqual({
      ok: false,
      error: { code: 'not-an-approver' },
    });
  }
});
