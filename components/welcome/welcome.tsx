import type { WELCOME_WORDS } from '../../lib/i18n/welcome-words.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { Button } from '../controls/button.tsx';

/**
 * Whether the browser lets us into the calendar's pages: `allowed` from the start, `missing`, `refused` when it was asked
 * for in vain, `granted` when not.
 */
export type Access = 'allowed' | 'missing' | 'refused' | 'granted';

type WelcomeProps = {
  readonly words: (typeof WELCOME_WORDS)[Language];
  readonly access: Access;
  readonly onAllow: () => void;
  /** Where the set-up and the view of the data are. */
  readonly places: { readonly setUp: string; readonly data: string };
};

/** What is seen first: what this does, what it cannot see, who may ask for it, how it is deleted, and the way on. */
export function Welcome({ words, access, onAllow, places }: WelcomeProps) {
  const isAsked = access === 'missing' || access === 'refused';
  return (
    <main class="welcome">
      <header>
        <h1>{words.title}</h1>
        <div role="status">{access !== 'allowed' && <p class="notice">{words.access[access]}</p>}</div>
        {isAsked && <Button onPress={onAllow}>{words.access.allow}</Button>}
      </header>
      {words.parts.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p class="onward">
        <a class="button main" href={places.setUp}>
          {words.begin}
        </a>
        <a href={places.data}>{words.data}</a>
      </p>
    </main>
  );
}
