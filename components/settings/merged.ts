import type { ClientDraft } from './draft.ts';

/**
 * The clients with one made a part of another: its names, standing sessions and agreements are the other's, and so is
 * what was answered about it, by its former codes. Its kind of work gives way.
 */
export function merged(clients: readonly ClientDraft[], from: number, into: number): readonly ClientDraft[] {
  const [gone, kept] = [clients[from], clients[into]];
  if (!gone || !kept || from === into) return clients;
  const whole: ClientDraft = {
    ...kept,
    aliases: lines(kept.aliases, gone.aliases),
    frame: [...kept.frame, ...gone.frame],
    agreements: lines(kept.agreements, gone.agreements),
    // A code that was typed and never saved is in the calendar's titles at most.
    former: [...new Set([...kept.former, ...gone.former, gone.code.trim()])].filter((code) => code !== ''),
  };
  return clients.map((one, index) => (index === into ? whole : one)).filter((_, index) => index !== from);
}

/** Lines of both, each once. */
const lines = (...texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => text.split('\n').map((line) => line.trim())))].filter(Boolean).join('\n');
