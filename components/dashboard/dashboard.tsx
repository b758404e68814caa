import type { ComponentChildren } from 'preact';
import type { Place } from '../../lib/i18n/dashboard-words.ts';

type DashboardProps = {
  readonly places: readonly { readonly place: Place; readonly name: string; readonly content: ComponentChildren }[];
  readonly current: Place;
  /** What the navigation is called for those who do not see it. */
  readonly name: string;
  /** Another page to go on to. */
  readonly beyond?: { readonly href: string; readonly name: string };
};

/**
 * The dashboard's views and the way between them. A view that was left keeps its place, out of sight: what was typed is
 * there again. One that was not opened yet has no content.
 */
export function Dashboard({ places, current, name, beyond }: DashboardProps) {
  return (
    <>
      {places.length > 1 && (
        <nav class="places" aria-label={name}>
          {places.map(({ place, name: title }) => (
            <a key={place} href={`#${place}`} {...(place === current && { 'aria-current': 'page' })}>
              {title}
            </a>
          ))}
          {beyond && <a href={beyond.href}>{beyond.name}</a>}
        </nav>
      )}
      {places.map(({ place, content }) => (
        <div key={place} hidden={place !== current}>
          {content}
        </div>
      ))}
    </>
  );
}
