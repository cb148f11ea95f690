import { THEMES } from '@altavoz/catalogue/themes';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getSay } from '@altavoz/contracts/say';
import { presentMoment } from '../../platform/present.js';
import { presentStatement } from '../statements/statement.presenter.js';
import type { Say, SayOfCampaign, WordsToSay } from './say.service.js';

type Answer = OutputOf<typeof getSay>;

/** Each kind of thing in one list, whatever campaign it is of, as a phone keeps it. */
export function presentSay({ madeAt, person, campaigns, statements }: Say): Answer {
  const messages = campaigns.flatMap((part) =>
    part.messages.map((words) => presentWords(part.campaign.id, words)),
  );
  const limits = campaigns.flatMap(({ themes }) => (themes === null ? [] : [themes]));
  const limited = limits.length > 0 && limits.length === campaigns.length;
  return {
    madeAt: madeAt.toISOString(),
    person: { id: person.id, name: person.name, role: person.role },
    speaksAbout: limited ? [...new Set(limits.flat())] : null,
    campaigns: campaigns.map(({ campaign: { id, name, language, timeZone } }) => ({
      id,
      name,
      language,
      timeZone,
    })),
    audiences: campaigns.flatMap(({ campaign, audiences }) =>
      audiences.map(({ id, name }) => ({ id, campaignId: campaign.id, name })),
    ),
    themes: presentThemes(messages.flatMap(({ themes }) => themes)),
    messages: messages.sort((a, b) => Number(a.kind === 'specific') - Number(b.kind === 'specific')),
    withdrawn: campaigns.flatMap(({ campaign, withdrawn }) =>
      withdrawn.map(({ id, why }) => ({ id, campaignId: campaign.id, why })),
    ),
    engagements: campaigns.flatMap(presentEngagements).sort(inOrder),
    guidelines: campaigns.flatMap(({ campaign, guidelines }) =>
      guidelines === null
        ? []
        : [
            {
              campaignId: campaign.id,
              personId: guidelines.personId,
              number: guidelines.number,
              text: guidelines.text,
              acknowledgedAt: presentMoment(guidelines.acknowledgedAt),
            },
          ],
    ),
    statements: statements.map(presentStatement),
  };
}

function presentWords(campaignId: string, words: WordsToSay): Answer['messages'][number] {
  const { id, kind, number, text, themes, audienceIds, facts, questions, dos, donts, callToAction } = words;
  return {
    id,
    campaignId,
    kind,
    number,
    text,
    themes,
    audienceIds,
    facts: facts.map((fact) => ({ text: fact.text, source: fact.source })),
    questions: questions.map(({ question, answer }) => ({ question, answer })),
    dos,
    donts,
    callToAction: callToAction && { label: callToAction.label, url: callToAction.url },
    validFrom: words.validFrom,
    validUntil: words.validUntil,
    approvedAt: words.approvedAt.toISOString(),
  };
}

/** Themes of the catalogue have names; the campaign's own words are their own. */
function presentThemes(keys: readonly string[]): Answer['themes'] {
  const labels = new Map(THEMES.map(({ key, label }) => [key, label]));
  return [...new Set(keys)].map((key) => {
    const { es, en } = labels.get(key) ?? { es: key, en: key };
    return { key, label: { es, en } };
  });
}

function presentEngagements({ campaign, engagements }: SayOfCampaign): Answer['engagements'] {
  return engagements.map(({ id, kind, title, start, end, time, place, mine }) => ({
    id,
    campaignId: campaign.id,
    kind,
    title,
    start,
    end,
    time,
    place,
    mine,
  }));
}

function inOrder(one: Answer['engagements'][number], other: Answer['engagements'][number]): number {
  const when = ({ start, time }: Answer['engagements'][number]) => `${start} ${time?.start ?? ''}`;
  return when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0;
}
