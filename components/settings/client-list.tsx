import { formatWeekday } from '../../lib/i18n/format.ts';
import type { ClientStep } from '../../lib/messages/protocol.ts';
import { WEEKDAYS } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Option } from '../controls/field.tsx';
import { ClientChanges } from './client-changes.tsx';
import { ClientFields } from './client-fields.tsx';
import type { ClientDraft, StandingDraft } from './draft.ts';
import { merged } from './merged.ts';
import { Rows } from './rows.tsx';
import type { Speech } from './speech.ts';
import { codesOf } from './suggest-code.ts';

type ClientListProps = {
  readonly clients: readonly ClientDraft[];
  readonly engagements: readonly Option[];
  /** What was told of each over time, by code. */
  readonly changes: Readonly<Record<string, readonly ClientStep[]>>;
  /** By whose days. */
  readonly zone: ZoneName;
  readonly speech: Speech;
  readonly freshSession: () => StandingDraft;
  /** A code that none of these clients has. */
  readonly suggestCode: (taken: readonly string[]) => string;
  readonly onChange: (clients: readonly ClientDraft[]) => void;
};

/** The clients, each folded to its code and standing sessions. */
export function ClientList({
  clients,
  engagements,
  changes,
  zone,
  speech,
  freshSession,
  suggestCode,
  onChange,
}: ClientListProps) {
  const words = speech.words.clients;
  const taken = codesOf(clients);
  return (
    <section aria-labelledby="clients">
      <h2 id="clients" tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="hint">{words.hint}</p>
      {clients.length === 0 && <p class="quiet">{words.none}</p>}
      <Rows
        rows={clients}
        onChange={onChange}
        fresh={() => ({
          code: suggestCode(taken),
          aliases: '',
          engagement: 'therapy',
          frame: [],
          agreements: '',
          former: [],
        })}
        addLabel={words.add}
        removeLabel={(index, { code }) => words.remove(words.row(code, index + 1))}
      >
        {(client, index, set, remove) => {
          const id = `clients[${index}]`;
          return (
            <div class="row" id={id} key={id} tabIndex={-1}>
              <Disclosure
                startsOpen={client.aliases === '' && client.frame.length === 0}
                summary={summaryOf(client, index, speech)}
              >
                <ClientFields
                  id={id}
                  client={client}
                  engagements={engagements}
                  speech={speech}
                  freshSession={freshSession}
                  onSuggest={() => set({ ...client, code: suggestCode(taken) })}
                  others={clients.flatMap(({ code }, at) =>
                    at === index ? [] : [{ value: String(at), text: words.row(code, at + 1) }],
                  )}
                  onMerge={(into) => onChange(merged(clients, index, into))}
                  onChange={set}
                  story={<ClientChanges steps={changes[client.code] ?? []} zone={zone} speech={speech} />}
                  remove={remove}
                />
              </Disclosure>
            </div>
          );
        }}
      </Rows>
    </section>
  );
}

function summaryOf({ code, frame }: ClientDraft, index: number, { words, locale }: Speech): string {
  const sessions = frame.map(({ weekday, start }) => {
    const day = WEEKDAYS.find((known) => known === weekday);
    return words.frame.summary(day ? formatWeekday(day, locale, 'short') : weekday, start);
  });
  return [words.clients.row(code, index + 1), ...sessions].join(' · ');
}
