import { formatDay, formatList, formatNumber } from '../../lib/i18n/format.ts';
import type { BothSides, Wall as Sides } from '../../lib/messages/protocol.ts';
import type { Speech } from './speech.ts';

type WallProps = { readonly wall: Sides; readonly speech: Speech };

/** The kinds of work side by side: what the calendar holds of each, and who was found on both sides. */
export function Wall({ wall, speech }: WallProps) {
  const { words, locale } = speech;
  const { wall: said } = words.engagements;
  return (
    <section aria-labelledby="wall" class="wall">
      <h3 id="wall">{said.heading}</h3>
      <p class="hint">{said.since(formatDay(wall.since, locale))}</p>
      <ul class="sides">
        {wall.sides.map(({ id, kind, gapMinutes, entries, clients }) => (
          <li key={id}>
            <h4>{id === 'therapy' ? words.kinds.therapy : id}</h4>
            {id !== 'therapy' && <p class="quiet">{words.kinds[kind]}</p>}
            <p>{said.entries(entries)}</p>
            <p>{clients.length === 0 ? said.noClients : said.clients(formatList(clients, locale))}</p>
            <p class="quiet">{said.gap(formatNumber(gapMinutes, locale))}</p>
          </li>
        ))}
      </ul>
      <h4>{said.both}</h4>
      {wall.both.length === 0 ? (
        <p class="quiet">{said.nobody}</p>
      ) : (
        <ul class="both">
          {wall.both.map((one) => (
            <li key={`${one.rule} ${one.client} ${one.side}`}>
              {said.found(one.client, one.side, said.entries(one.entries))}{' '}
              <a href={placeOf(one)}>{one.answer === null ? said.waits : said.answered(one.answer)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The questions view with this finding alone. */
const placeOf = ({ rule, client }: BothSides): string =>
  `#questions?${new URLSearchParams({ state: 'all', client, rule })}`;
