import { useState } from 'preact/hooks';
import { formatDays } from '../../lib/i18n/format.ts';
import type { PageHealth } from '../../lib/messages/protocol.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { sayTime, type Voice } from '../voice.ts';
import { faultReport } from './fault-report.ts';

type HealthProps = {
  readonly pages: readonly PageHealth[];
  readonly voice: Voice;
  readonly onCopy: (report: string) => Promise<boolean>;
};

/** Which calendar pages are open, how each is being read, and what of them was seen. The first thing a popup says. */
export function Health({ pages, voice, onCopy }: HealthProps) {
  const { health } = voice.words;
  return (
    <section aria-labelledby="health" class="health">
      <h2 id="health" class="unseen">
        {health.heading}
      </h2>
      {pages.length === 0 && <p>{health.none}</p>}
      {pages.map((page) => (
        <Page key={page.tab} page={page} name={nameOf(page, pages, voice)} voice={voice} onCopy={onCopy} />
      ))}
    </section>
  );
}

/** What a page is called: its calendar and view, and its account where the pages are not all of one. */
function nameOf({ source, view, owner }: PageHealth, pages: readonly PageHealth[], { words }: Voice): string {
  const name = `${words.sources[source] ?? source}, ${words.views[view]}`;
  return owner !== null && pages.some((page) => page.owner !== owner) ? `${name} · ${owner}` : name;
}

type PageProps = {
  readonly page: PageHealth;
  readonly name: string;
  readonly voice: Voice;
  readonly onCopy: (report: string) => Promise<boolean>;
};

function Page({ page, name, voice, onCopy }: PageProps) {
  const { health } = voice.words;
  if (page.state === 'unreadable') return <Unreadable page={page} name={name} voice={voice} onCopy={onCopy} />;
  if (page.state === 'no-events') {
    return (
      <div class="page">
        <p class="page-name">{name}</p>
        <p>{health.states['no-events']}</p>
      </div>
    );
  }
  const time = sayTime(voice, page.at);
  return (
    <div class="page">
      <p class="page-name">{name}</p>
      <p class="quiet">
        {page.seen
          ? health.seen(formatDays(page.seen.first, page.seen.last, voice.locale), time)
          : health.nothingWhole(time)}
        {' · '}
        {health.events(page.events)}
      </p>
      {page.partial > 0 && <p>{health.partial(page.partial)}</p>}
    </div>
  );
}

function Unreadable({ page, name, voice, onCopy }: PageProps) {
  const { health } = voice.words;
  const report = faultReport(page);
  const failures = [...new Set(page.faults.map(({ anchor, problem }) => `${anchor}: ${health.problems[problem]}`))];
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="page unreadable">
      <p class="page-name">{name}</p>
      <p>
        <strong>{health.states.unreadable}</strong> {health.unreadableMeaning}
      </p>
      <Button onPress={async () => setCopied(await onCopy(report))}>{health.report}</Button>
      {copied !== null && <p class="hint">{copied ? health.reportCopied : health.reportRefused}</p>}
      <Disclosure summary={health.reportContents}>
        <p class="hint">{health.reportNote}</p>
        {failures.length > 0 && (
          <ul class="faults">
            {failures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        )}
        <pre>{report}</pre>
      </Disclosure>
    </div>
  );
}
