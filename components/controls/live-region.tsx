import { useCallback, useState } from 'preact/hooks';

/** Something said aloud by screen readers. The number makes the same words, said twice, heard twice. */
type Announcement = { readonly text: string; readonly number: number };

/** The latest announcement and the way to make one. */
export function useAnnouncement(): readonly [Announcement, (text: string) => void] {
  const [said, setSaid] = useState<Announcement>({ text: '', number: 0 });
  const announce = useCallback((text: string) => setSaid(({ number }) => ({ text, number: number + 1 })), []);
  return [said, announce];
}

/** Where announcements are made: not seen, always in the page, so that screen readers are already listening. */
export function LiveRegion({ said }: { said: Announcement }) {
  return (
    <div class="unseen" role="status" aria-live="polite">
      <span key={said.number}>{said.text}</span>
    </div>
  );
}
