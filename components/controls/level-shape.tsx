import type { Level } from '../../lib/rules/rule.ts';

/** A level by its shape: note a dot, ask a ring, review a diamond. Told by shape alone, so that colour need not tell it. */
export function LevelShape({ level, name }: { level: Level; name: string }) {
  return (
    <svg class="level" role="img" aria-label={name} viewBox="0 0 12 12" width="12" height="12">
      {level === 'note' && <circle cx="6" cy="6" r="2.5" fill="currentColor" />}
      {level === 'ask' && <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.75" />}
      {level === 'review' && <path d="M6 .75 11.25 6 6 11.25.75 6Z" fill="currentColor" />}
    </svg>
  );
}
