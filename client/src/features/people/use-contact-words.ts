import { ACTOR_SECTORS } from '@altavoz/catalogue/actors';
import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { CONTACT_KINDS } from '@altavoz/catalogue/contact-kinds';
import { THEMES } from '@altavoz/catalogue/themes';
import type { ContactKind } from '@altavoz/domain/contacts/contact';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format/use-format.js';
import { audiencesQuery } from '../../shared/plan/audiences.js';
import { useCampaignId } from '../../shared/session/campaign.js';

const LONG = 34;

/** A long enumeration keeps what comes before its first comma. */
function shortName(name: string): string {
  const [head = name] = name.split(',');
  return name.length > LONG && head.length > 5 ? head : name;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** Names of what contacts are sorted by: the catalogue's, and the groups that this campaign made for itself. */
export function useContactWords() {
  const { language } = useFormat();
  const audiences = useQuery(audiencesQuery(useCampaignId())).data;
  return useMemo(() => {
    const catalogue: Choice[] = AUDIENCES.map(({ key, label }) => ({ value: key, label: label[language] }));
    const own: Choice[] = (audiences ?? [])
      .filter(({ catalogueKey }) => catalogueKey === null)
      .map(({ id, name }) => ({ value: id, label: textIn(name, language) }));
    const groups = [...catalogue, ...own].map((group) => ({ ...group, short: shortName(group.label) }));
    const kinds = CONTACT_KINDS.map(({ key, label }) => ({ value: key, label: label[language] }));
    const themes: Choice[] = THEMES.map(({ key, label }) => ({ value: key, label: label[language] }));
    const actorTypes: Choice[] = ACTOR_SECTORS.flatMap(({ label: sector, types }) =>
      types.map(({ number, label }) => ({
        value: String(number),
        label: label[language],
        group: sector[language],
      })),
    );
    const languages = new Intl.DisplayNames([language], { type: 'language' });
    const named = (choices: readonly Choice[], value: string): string | undefined =>
      choices.find((choice) => choice.value === value)?.label;
    return {
      groups,
      kinds,
      themes,
      actorTypes,
      kindName: (kind: ContactKind) => named(kinds, kind) ?? kind,
      /** A group of another campaign has no name here. */
      groupNames: (keys: readonly string[]) =>
        keys.flatMap((key) => {
          const name = named(groups, key);
          return name === undefined ? [] : shortName(name);
        }),
      themeNames: (keys: readonly string[]) => keys.flatMap((key) => named(themes, key) ?? []),
      actorTypeName: (type: number) => named(actorTypes, String(type)) ?? '',
      languageName: (code: string) => languages.of(code) ?? code,
    };
  }, [audiences, language]);
}
