import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import { PARTS, type Part } from './parts.ts';

type PartNavProps = {
  readonly current: Part;
  /** The parts that have a field which needs another look. */
  readonly faulty: ReadonlySet<Part | null>;
  readonly words: SettingsMessages;
};

/** The way between the parts of the practice. */
export function PartNav({ current, faulty, words }: PartNavProps) {
  return (
    <nav class="parts" aria-label={words.title}>
      {PARTS.map((part) => (
        <a key={part} href={`#${part}`} {...(part === current && { 'aria-current': 'page' })}>
          {words[part].heading}
          {faulty.has(part) && <span class="quiet"> {words.problems.here}</span>}
        </a>
      ))}
    </nav>
  );
}
